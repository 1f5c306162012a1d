import { type Announcement, announce, toStaff } from './announce.ts'
import { backoffMs } from './backoff.ts'
import { type Claim, claimDue } from './claim.ts'
import type { EngineContext } from './context.ts'
import { raiseFailureAlert } from './failure-alert.ts'
import { endSilence } from './handover-mode.ts'
import { NOTHING_TAKEN, type Round } from './pump.ts'
import { readTurn } from './read-turn.ts'
import { render } from './render.ts'
import {
  type CommittedTurn,
  commitTurn,
  type FinishedTurn,
  LeaseLostError,
  postponeTurn,
  releaseClaim,
} from './turn.ts'
import { lessonOf, traceIdAfter } from './turn-lesson.ts'
import { createTurnstile } from './turnstile.ts'

/** Understanding is pure computing: no more of it in one go, or webhooks would wait. */
const SLICE_MS = 5

/** Taken up this often without an end, messages are answered one by one to find the one that causes it. */
const CLAIMS_OF_TROUBLE = 3

/** The part of a conversation one turn answers. */
type Part = Pick<FinishedTurn, 'conversation' | 'burst' | 'hasMore'>

export interface Worker {
  /** Takes up what is due, at most as many conversations as it has hands free; resolves once they are claimed. */
  round(): Promise<Round>
  /** Resolves once no turn is under way. */
  idle(): Promise<void>
}

export interface WorkerEvents {
  /** Deliveries were stored. `receivedAt`: when the first message they answer was. */
  onOutbox(outboxIds: readonly string[], receivedAt: number): void
  /** A conversation is due, at milliseconds since the epoch. */
  onDue(dueAt: number): void
  /** Hands are free again after all were busy. */
  onFree(): void
}

/** Answers conversations that are due: one burst, one turn, one transaction. */
export function createWorker(context: EngineContext, events: WorkerEvents): Worker {
  const { storage, clock, options, owner, log, observer } = context
  const underway = new Set<Promise<void>>()
  const myTurn = createTurnstile(SLICE_MS)

  async function round(): Promise<Round> {
    const free = options.maxTurns - underway.size
    if (free <= 0) return NOTHING_TAKEN
    const claims = await claimDue(storage, free, { owner, leaseMs: options.turnLeaseMs, now: clock() })
    for (const claim of claims) {
      const work = take(claim).finally(() => {
        const wasFull = underway.size >= options.maxTurns
        underway.delete(work)
        if (wasFull) events.onFree()
      })
      underway.add(work)
    }
    return { taken: claims.length, maybeMore: claims.length === free }
  }

  async function take(claim: Claim): Promise<void> {
    try {
      await answer(claim)
    } catch (error) {
      // Another one has it, or the database is away: then the lease runs out and the turn is taken up again.
      if (!(error instanceof LeaseLostError))
        log.warn({ code: codeOf(error) }, 'a turn could not be stored; it comes again')
    }
  }

  async function answer({ conversation, pending }: Claim): Promise<void> {
    if (pending.length === 0) return releaseClaim(storage.db, conversation.id, owner)
    // After a failure one by one: the message that causes it must not take its neighbours along.
    const troubled = conversation.claims > CLAIMS_OF_TROUBLE || pending.some(({ attempts }) => attempts > 0)
    const burst = troubled ? pending.slice(0, 1) : pending
    const part: Part = { conversation, burst, hasMore: pending.length > burst.length }
    if (conversation.claims > options.maxClaims) return giveUp(part, 'KILLS_PROCESS')
    const silent = await listensOnly(conversation)
    try {
      const turn = silent ? await heedDanger(part) : await respond(part, context.readAgain)
      const staff = { kind: 'conversation.message', conversationId: conversation.id }
      await commit(turn, silent ? [toStaff(conversation.commune, staff)] : [])
      observer.turn?.(conversation.channel, silent ? 'silent' : 'answered')
    } catch (error) {
      if (error instanceof LeaseLostError) throw error
      await fail(part, error)
    }
  }

  /** In a hand-over the assistant only keeps what is said; one that ran out ends here. */
  async function listensOnly({ id, mode, handover_until_at }: Claim['conversation']): Promise<boolean> {
    if (mode !== 'handover') return false
    if (handover_until_at === null || handover_until_at > clock()) return true
    await storage.transaction((tx) => endSilence(tx, id, clock()))
    return false
  }

  /** While a person has the conversation the assistant speaks only when somebody is in danger. */
  async function heedDanger(part: Part): Promise<FinishedTurn> {
    try {
      const turn = await respond(part)
      const isAlarm = (effect: (typeof turn.effects)[number]) =>
        effect.type === 'alert.raise' && effect.kind === 'emergency'
      return turn.effects.length > 0 && turn.effects.every(isAlarm) ? turn : silentTurn(part)
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'a message for staff could not be read for danger')
      return silentTurn(part)
    }
  }

  async function respond(part: Part, readAgain?: EngineContext['readAgain']): Promise<FinishedTurn> {
    const { conversation, burst } = part
    await myTurn()
    const turn = readTurn(conversation, burst, clock())
    const responder = context.responderOf(conversation.commune)
    const first = await responder.respond(turn)
    const mayReadAgain = readAgain !== undefined && conversation.restricted === 0
    const result = mayReadAgain ? await readAgain(turn, first, (again) => responder.respond(again)) : first
    const badge = context.badge(conversation.commune)
    const replies = render(context.adapters, conversation.channel, result.reply, badge)
    // Where the channel numbered the choices, its numbers count.
    const options =
      replies.findLast((payload) => payload.options !== undefined)?.options ?? result.state.options
    const lesson =
      context.learning === undefined || conversation.restricted === 1
        ? null
        : lessonOf(turn, result, conversation.commune, context.learning)
    const traceId = lesson === null ? undefined : traceIdAfter(turn, lesson)
    return {
      ...part,
      state: { ...result.state, options, traceId },
      ...(lesson === null ? {} : { lesson }),
      effects: result.effects,
      replies,
      trace: result.trace,
    }
  }

  async function commit(turn: FinishedTurn, more: readonly Announcement[]): Promise<void> {
    const settings = { owner, applyEffects: context.applyEffects, now: clock() }
    await tell(await storage.transaction((tx) => commitTurn(tx, turn, settings)), turn, more)
  }

  async function tell(
    committed: CommittedTurn,
    turn: FinishedTurn,
    more: readonly Announcement[],
  ): Promise<void> {
    if (committed.outboxIds.length > 0)
      events.onOutbox(committed.outboxIds, turn.burst[0]?.received_at ?? clock())
    if (committed.dueAt !== null) events.onDue(committed.dueAt)
    await announce(context.coordination, [...committed.announcements, ...more])
  }

  async function fail(part: Part, error: unknown): Promise<void> {
    const attempts = (part.burst[0]?.attempts ?? 0) + 1
    const code = codeOf(error)
    log.warn({ code, attempts, channel: part.conversation.channel }, 'a turn failed')
    if (attempts >= options.maxTurnAttempts) return giveUp(part, code)
    const now = clock()
    const delayMs = backoffMs(attempts, options.turnBackoff, options.random)
    await storage.transaction((tx) => postponeTurn(tx, part, { owner, now, delayMs, error: code }))
    events.onDue(now + delayMs)
  }

  /** Never a silent loss: the citizen reads an apology with the number to call, staff get an alert. */
  async function giveUp(part: Part, code: string): Promise<void> {
    const { conversation } = part
    const settings = { owner, applyEffects: context.applyEffects, now: clock() }
    const turn = {
      ...silentTurn(part),
      replies: apologise(conversation),
      trace: { failure: code },
      failure: code,
    }
    const { committed, alerts } = await storage.transaction(async (tx) => ({
      committed: await commitTurn(tx, turn, settings),
      alerts: await raiseFailureAlert(tx, conversation, code, settings.now),
    }))
    observer.turn?.(conversation.channel, 'failed')
    await tell(committed, turn, alerts)
  }

  function apologise({ mode, channel, commune }: Claim['conversation']): FinishedTurn['replies'] {
    if (mode === 'handover') return []
    try {
      return render(context.adapters, channel, [context.apology(commune)], context.badge(commune))
    } catch (error) {
      log.warn({ code: codeOf(error), channel }, 'not even an apology could be made')
      return []
    }
  }

  return {
    round,
    async idle() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}

function silentTurn(part: Part): FinishedTurn {
  return { ...part, state: null, effects: [], replies: [], trace: null }
}

/** A stable code, never words of a person. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
