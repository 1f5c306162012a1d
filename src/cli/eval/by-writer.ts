import { type Judgement, type Scores, summarise } from '../../understanding/index.ts'
import { columns, percent } from './columns.ts'
import { writerOf } from './writer.ts'

type Measured = 'intent' | 'procedureTop1' | 'procedureTop3' | 'aspect'

export interface WriterReport {
  readonly writers: Readonly<Record<string, Scores>>
  /** Over the writers with enough messages, each counting alike, in points. */
  readonly spread: Readonly<Record<Measured, Spread>>
}

interface Spread {
  readonly mean: number
  readonly deviation: number
  readonly least: number
  readonly writers: number
}

const MEASURES: readonly Measured[] = ['intent', 'procedureTop1', 'procedureTop3', 'aspect']
/** A writer with fewer judged messages says nothing of a writer never seen. */
const ENOUGH = 10

/** How the figures differ from writer to writer: what an unseen writer may expect. */
export function byWriter(judgements: readonly Judgement[]): WriterReport {
  const writers = Object.fromEntries(
    [...Map.groupBy(judgements, ({ message }) => writerOf(message))].map(([writer, same]) => [
      writer,
      summarise(same),
    ]),
  )
  const spread = Object.fromEntries(
    MEASURES.map((measure) => [measure, spreadOf(Object.values(writers).map((scores) => scores[measure]))]),
  ) as Record<Measured, Spread>
  return { writers, spread }
}

function spreadOf(shares: readonly Scores['intent'][]): Spread {
  const points = shares.filter(({ of }) => of >= ENOUGH).map(({ right, of }) => (100 * right) / of)
  const mean = points.reduce((sum, point) => sum + point, 0) / Math.max(1, points.length)
  const variance =
    points.reduce((sum, point) => sum + (point - mean) ** 2, 0) / Math.max(1, points.length - 1)
  return {
    mean,
    deviation: Math.sqrt(variance),
    least: points.length === 0 ? 0 : Math.min(...points),
    writers: points.length,
  }
}

/** As a table, the busiest writers first. */
export function writerText({ writers, spread }: WriterReport): string {
  const cell = (pick: (spread: Spread) => number) => MEASURES.map((one) => pick(spread[one]).toFixed(1))
  return columns([
    ['by writer', 'n', 'intent', 'top-1', 'top-3', 'aspect'],
    ...Object.entries(writers)
      .sort(([, a], [, b]) => b.intent.of - a.intent.of)
      .map(([writer, scores]) => [
        writer,
        String(scores.intent.of),
        ...MEASURES.map((measure) => percent(scores[measure])),
      ]),
    [`mean of writers with ${ENOUGH}+`, '', ...cell(({ mean }) => mean)],
    ['standard deviation', '', ...cell(({ deviation }) => deviation)],
    ['least', '', ...cell(({ least }) => least)],
  ])
}
