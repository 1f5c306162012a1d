import type { Judgement, Share } from './scoring.ts'

export interface Refusals {
  /** Messages labelled `out_of_scope` that were read as such, refused or admitted not to be known. */
  readonly outOfScopeCaught: Share
  /** Business of other bodies for which none of the commune's procedures was named. */
  readonly elsewhereCaught: Share
  /** Questions about a procedure of the commune that were refused, turned away or admitted not to be known: fewer is better. */
  readonly realRefused: Share
}

const TURNED_AWAY: ReadonlySet<string> = new Set(['out_of_scope', 'abuse', 'smalltalk'])

/** What was turned away, rightly and wrongly. */
export function refusalsOf(judgements: readonly Judgement[]): Refusals {
  const outside = judgements.filter(({ message }) => message.intent === 'out_of_scope')
  const elsewhere = judgements.filter(
    ({ message }) => message.intent === 'procedure.ask' && message.procedure === null,
  )
  const real = judgements.filter(({ message }) => message.procedure !== null)
  return {
    outOfScopeCaught: count(outside, (one) => one.intentRight || isRefused(one)),
    elsewhereCaught: count(elsewhere, ({ keptQuiet }) => keptQuiet === true),
    realRefused: count(real, (one) => isRefused(one) || (TURNED_AWAY.has(one.intent) && !one.intentRight)),
  }
}

function isRefused({ understanding: { action } }: Judgement): boolean {
  return action === 'fallback' || action === 'refuse'
}

function count(judgements: readonly Judgement[], holds: (judgement: Judgement) => boolean): Share {
  return { right: judgements.filter(holds).length, of: judgements.length }
}
