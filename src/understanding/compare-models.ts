import type { UnderstandingModel } from './model-file.ts'
import type { ProcedureTexts } from './retriever.ts'
import { judge, type LabelledMessage, type Scores, type Share, summarise } from './scoring.ts'
import { createUnderstander } from './understander.ts'

/** Labelled messages under the name of their file. */
export interface EvaluationSet {
  readonly name: string
  readonly messages: readonly LabelledMessage[]
}

/** One measure of one set, before and after. */
export interface ComparedMeasure {
  readonly set: string
  readonly form: 'as written' | 'without marks'
  readonly measure: Measure
  readonly before: Share
  readonly after: Share
  /** Why the new model may not take the place of the old one; null: it may. */
  readonly objection: string | null
}

type Measure = Exclude<keyof Scores, 'medianMs' | 'p99Ms'>

/** Not one message of these may be lost. */
const SAFETY: readonly Measure[] = ['emergency', 'complaintFormal']
const OTHERS: readonly Measure[] = ['intent', 'procedureTop1', 'procedureTop3', 'aspect', 'noFalseAlarm']
/** Points of the others that may be lost: about what a sentence more or less in the training data moves. */
const MAY_LOSE = 0.5

const LABELS: Readonly<Partial<Record<Measure, string>>> = {
  intent: 'intent',
  procedureTop1: 'procedure top-1',
  procedureTop3: 'procedure top-3',
  aspect: 'aspect',
  emergency: 'emergency',
  complaintFormal: 'complaint.formal',
  noFalseAlarm: 'no false alarm',
}

/**
 * Both models on the same messages, as written and without marks. A new model may not lose a single emergency or formal complaint,
 * nor more than half a point of any other measure. Takes about a millisecond a message.
 */
export function compareModels(
  procedures: readonly ProcedureTexts[],
  models: { readonly before: UnderstandingModel; readonly after: UnderstandingModel },
  sets: readonly EvaluationSet[],
): readonly ComparedMeasure[] {
  return sets.flatMap(({ name, messages }) => {
    const before = scoresOf(procedures, models.before, messages)
    const after = scoresOf(procedures, models.after, messages)
    return (['as written', 'without marks'] as const).flatMap((form) =>
      [...SAFETY, ...OTHERS].map((measure) => {
        const shares = { before: before[form][measure], after: after[form][measure] }
        return { set: name, form, measure, ...shares, objection: objectionTo(measure, shares) }
      }),
    )
  })
}

function scoresOf(
  procedures: readonly ProcedureTexts[],
  model: UnderstandingModel,
  messages: readonly LabelledMessage[],
): Readonly<Record<ComparedMeasure['form'], Scores>> {
  const understander = createUnderstander({ procedures, model })
  const all = (bare: boolean) =>
    summarise(messages.map((message) => judge(understander, message, bare, () => 0)))
  return { 'as written': all(false), 'without marks': all(true) }
}

function objectionTo(
  measure: Measure,
  { before, after }: { readonly before: Share; readonly after: Share },
): string | null {
  if (before.of === 0 || after.of === 0) return null
  const lost = pointsOf(before) - pointsOf(after)
  if (SAFETY.includes(measure)) {
    return after.right < before.right ? `${before.right - after.right} of a safety class lost` : null
  }
  // A share of whole messages: rounding must not decide.
  return lost > MAY_LOSE + 1e-9 ? `${lost.toFixed(1)} points lost` : null
}

function pointsOf({ right, of }: Share): number {
  return (100 * right) / of
}

/** The comparison as a table; measures nobody labelled are left out. */
export function comparisonTable(compared: readonly ComparedMeasure[]): string {
  const percent = (share: Share) => pointsOf(share).toFixed(1).padStart(8)
  return [...Map.groupBy(compared, ({ set, form }) => `${set}, ${form}`)]
    .map(([title, measures]) =>
      [
        `${title.padEnd(60)}     old     new`,
        ...measures
          .filter(({ before }) => before.of > 0)
          .map(({ measure, before, after, objection }) =>
            [
              `  ${(LABELS[measure] ?? measure).padEnd(20)}${`(${before.of})`.padEnd(38)}`,
              percent(before),
              percent(after),
              objection === null ? '' : `   ← ${objection}`,
            ].join(''),
          ),
      ].join('\n'),
    )
    .join('\n\n')
}
