import type { SendOutcome } from '../../src/channel/index.ts'

export interface GraphErrorRule {
  readonly outcome: SendOutcome
  readonly retryAfterMs?: number
  /** For operators. */
  readonly meaning: string
}

const HOUR_MS = 3_600_000

const retry = (meaning: string): GraphErrorRule => ({ outcome: 'retry', meaning })
const permanent = (meaning: string): GraphErrorRule => ({ outcome: 'permanent', meaning })
const alert = (meaning: string): GraphErrorRule => ({ outcome: 'alert', meaning })
const restricted = (meaning: string): GraphErrorRule => ({
  outcome: 'alert',
  retryAfterMs: 6 * HOUR_MS,
  meaning,
})

/** `code` or `code/subcode` of the Send API; the pair wins over the code alone. */
const RULES: Readonly<Record<string, GraphErrorRule>> = {
  // 1357046 has been seen on messages that arrived all the same: the echo decides.
  '1': { outcome: 'unknown', meaning: 'unknown or temporary failure' },
  '2': retry('service unavailable'),
  '2/2018344': alert('terms not accepted by the Page'),
  '3': alert('the app lacks the capability'),
  '4': retry('request limit of the app'),
  '10': alert('permission missing or App Review not passed'),
  '10/2018065': permanent('outside the allowed window'),
  '10/2018108': permanent('this person cannot receive messages now'),
  '10/2018278': permanent('outside the allowed window'),
  '10/2534022': permanent('outside the allowed window'),
  '10/1893063': restricted('the Page is temporarily restricted from sending'),
  '17': retry('request limit of the user'),
  '32': retry('request limit of the Page'),
  '100': permanent('parameter wrong, text too long or tag retired'),
  '102': alert('login session invalid: connect the Page again'),
  '190': alert('Page token invalid: connect the Page again'),
  '199': permanent('send refused'),
  '200/1545041': permanent('the person is not available for messages'),
  '200/2018108': permanent('this person cannot receive messages now'),
  '200/2018278': permanent('outside the allowed window'),
  '341': retry('temporary limit of the application'),
  '368': restricted('blocked for policy or spam behaviour'),
  '506': permanent('the same text twice in a row'),
  '551': permanent('the person is unavailable'),
  '613': retry('rate limit of this call'),
  '1200': retry('temporary send failure'),
  '1609005': permanent('a link could not be fetched'),
  '10303': permanent('account linking'),
  '80001': retry('use limit of the Page'),
  '80006': retry('use limit of Messenger'),
}

/** The rule of an error; 200 to 299 are permissions, a code nobody described is permanent. */
export function graphErrorRule(code: number, subcode: number | undefined): GraphErrorRule {
  const known = RULES[`${code}/${subcode}`] ?? RULES[String(code)]
  if (known !== undefined) return known
  return code >= 200 && code <= 299 ? alert('permission missing') : permanent('unknown error code')
}

/** True when the citizen's last word is too old for an ordinary answer. */
export function isOutsideWindow(code: number, subcode: number | undefined): boolean {
  return (
    (code === 10 && (subcode === 2018278 || subcode === 2018065)) || (code === 200 && subcode === 2018278)
  )
}
