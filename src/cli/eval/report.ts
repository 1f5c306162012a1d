import {
  type Confusions,
  confusionsOf,
  costPaid,
  type Judgement,
  type Refusals,
  type Reliability,
  type RiskCoverage,
  refusalsOf,
  reliabilityOf,
  riskCoverage,
  type Scores,
  type Share,
  summarise,
} from '../../understanding/index.ts'

/** An error with what was said; the text is added where it is asked for. */
export interface WorstMiss {
  readonly id: string
  readonly confidence: number
  readonly action: string
  readonly wanted: { readonly intent: string; readonly procedure: string | null }
  readonly got: { readonly intent: string; readonly procedure: string | null }
  readonly text?: string
}

type Groups<Measured> = Readonly<Record<string, Measured>>

/** Everything `npm run -s eval` tells. Programs read it as JSON: keys are added, never changed. */
export interface EvalReport {
  readonly messages: number
  readonly marked: Scores
  readonly bare: Scores
  readonly byRegister: Groups<Scores>
  readonly actions: Groups<number>
  readonly byIntent: Groups<Share>
  readonly byField: Groups<Scores>
  readonly followUps: Scores
  readonly refusals: { readonly marked: Refusals; readonly bare: Refusals }
  /** What a message cost on average, in taps (see `costs.ts`). */
  readonly cost: { readonly marked: number; readonly bare: number }
  readonly confusions: Confusions
  readonly worst: readonly WorstMiss[]
  /** Of all messages, and of those read as a question about a procedure. */
  readonly reliability: { readonly all: Reliability; readonly procedures: Reliability }
  readonly riskCoverage: { readonly all: RiskCoverage; readonly procedures: RiskCoverage }
}

const WORST = 20

/**
 * @param marked judged as written
 * @param bare the same without marks
 * @param fieldOf knowledge folder of a procedure by its official name
 */
export function reportOf(
  marked: readonly Judgement[],
  bare: readonly Judgement[],
  fieldOf: (procedure: string) => string,
  withTexts: boolean,
): EvalReport {
  const asked = marked.filter(({ understanding }) => understanding.intent === 'procedure.ask')
  return {
    messages: marked.length,
    marked: summarise(marked),
    bare: summarise(bare),
    byRegister: grouped(marked, ({ message }) => message.register, summarise),
    actions: grouped(
      marked,
      ({ understanding }) => understanding.action,
      (same) => same.length,
    ),
    byIntent: grouped(
      marked,
      ({ message }) => message.intent,
      (same) => summarise(same).intent,
    ),
    byField: grouped(
      marked.filter(({ message }) => message.procedure !== null),
      ({ message }) => fieldOf(message.procedure ?? ''),
      summarise,
    ),
    followUps: summarise(marked.filter(({ message }) => message.context.length > 0)),
    refusals: { marked: refusalsOf(marked), bare: refusalsOf(bare) },
    cost: { marked: meanCost(marked), bare: meanCost(bare) },
    confusions: confusionsOf(marked),
    worst: worstOf(marked, withTexts),
    reliability: { all: reliabilityOf(claimsOf(marked)), procedures: reliabilityOf(claimsOf(asked)) },
    riskCoverage: { all: riskCoverage(claimsOf(marked)), procedures: riskCoverage(claimsOf(asked)) },
  }
}

function meanCost(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, judgement) => sum + costPaid(judgement), 0) / Math.max(1, judgements.length)
}

function claimsOf(judgements: readonly Judgement[]) {
  return judgements.map(({ understanding, readingRight }) => ({
    confidence: understanding.confidence,
    right: readingRight,
  }))
}

function grouped<Measured>(
  judgements: readonly Judgement[],
  keyOf: (judgement: Judgement) => string,
  measure: (same: readonly Judgement[]) => Measured,
): Groups<Measured> {
  return Object.fromEntries([...Map.groupBy(judgements, keyOf)].map(([key, same]) => [key, measure(same)]))
}

/** The errors that were most sure of themselves. */
function worstOf(judgements: readonly Judgement[], withTexts: boolean): WorstMiss[] {
  return judgements
    .filter(({ readingRight }) => !readingRight)
    .sort((a, b) => b.understanding.confidence - a.understanding.confidence)
    .slice(0, WORST)
    .map(({ message, intent, understanding: { confidence, action, procedure } }) => ({
      id: message.id,
      confidence,
      action,
      wanted: { intent: message.intent, procedure: message.procedure },
      got: { intent, procedure: procedure?.name ?? null },
      ...(withTexts ? { text: message.text } : {}),
    }))
}
