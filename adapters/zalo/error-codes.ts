import type { SendOutcome } from '../../src/channel/index.ts'

/** What an error code asks for. `token`: refresh the access token once and send again. */
type ZaloErrorAction = SendOutcome | 'token'

export interface ZaloErrorRule {
  readonly action: ZaloErrorAction
  /** Waiting worth more than the usual back-off. */
  readonly wait?: 'nextMinute' | 'nextDay' | 'sixOClock'
  /** For operators. */
  readonly meaning: string
}

const permanent = (meaning: string): ZaloErrorRule => ({ action: 'permanent', meaning })
const alert = (meaning: string): ZaloErrorRule => ({ action: 'alert', meaning })

/**
 * Codes of the `error` field for one-to-one messages. Refusals that concern one message or one group only (-237, -248)
 * are permanent: they must not stop the whole account.
 */
const RULES: ReadonlyMap<number, ZaloErrorRule> = new Map([
  [-32, { action: 'retry', wait: 'nextMinute', meaning: 'rate limit of the app or OA reached' }],
  [-100, permanent('uploaded media expired')],
  [-200, { action: 'retry', meaning: 'sending failed, no detail given' }],
  [-201, permanent('a parameter is invalid')],
  [-204, alert('OA disabled')],
  [-205, alert('OA does not exist')],
  [-209, alert('app not activated for this API')],
  [-210, permanent('a parameter is too long')],
  [-211, { action: 'alert', wait: 'nextDay', meaning: 'quota of the OA used up' }],
  [-212, alert('app or OA not registered for this API')],
  [-213, permanent('the citizen never interacted with the OA')],
  [-214, { action: 'retry', meaning: 'article or media still being processed' }],
  [-216, { action: 'token', meaning: 'access token invalid' }],
  [-217, permanent('the citizen refused invitations of the OA')],
  [-218, { action: 'retry', wait: 'nextDay', meaning: 'receiving quota of the citizen used up' }],
  [-219, alert('app removed or disabled')],
  [-220, { action: 'token', meaning: 'access token expired' }],
  [-221, alert('OA not verified')],
  [-223, alert('OA has not granted this API to the app')],
  [-224, alert('the package of the OA lacks this feature')],
  [-227, permanent('the citizen is banned or inactive for more than 45 days')],
  [-230, permanent('no interaction in the last 7 days')],
  [-232, permanent('no interaction, or the last one expired')],
  [-233, permanent('message type not supported for this target')],
  [-234, { action: 'retry', wait: 'sixOClock', meaning: 'not allowed at this hour' }],
  [-235, alert('API not available for this type of OA')],
  [-237, permanent('group disabled or expired')],
  [-238, permanent('group asset already used or unusable')],
  [-240, permanent('this message API is closed')],
  [-241, permanent('asset already used')],
  [-242, alert('appsecret_proof wrong')],
  [-244, permanent('the citizen limited this kind of message')],
  [-248, permanent('content violates the rules of the platform')],
  [-249, permanent('template cannot be sent by user id')],
  [-320, alert('no Zalo Cloud Account linked')],
  [-321, alert('no money on the Zalo Cloud Account')],
  [-403, permanent('OA is not in this group')],
])

/** The rule of a code; a code nobody described is permanent. */
export function zaloErrorRule(code: number): ZaloErrorRule {
  return RULES.get(code) ?? permanent('unknown error code')
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Vietnam has kept UTC+7 without daylight saving since 1975. */
const VIETNAM_OFFSET_MS = 7 * HOUR_MS

/** Milliseconds until the wait is over; undefined where the usual back-off will do. @param now ms since the epoch */
export function zaloWaitMs(rule: ZaloErrorRule, now: number): number | undefined {
  switch (rule.wait) {
    case 'nextMinute':
      return MINUTE_MS - (now % MINUTE_MS)
    case 'nextDay':
      return DAY_MS - ((now + VIETNAM_OFFSET_MS) % DAY_MS)
    case 'sixOClock':
      return DAY_MS - ((now + VIETNAM_OFFSET_MS - 6 * HOUR_MS) % DAY_MS)
    case undefined:
      return undefined
  }
}
