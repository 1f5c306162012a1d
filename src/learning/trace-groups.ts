import { createHash } from 'node:crypto'
import { foldForSearch, type LearningTraceTable } from '../storage/index.ts'
import { groupSimilarTexts } from '../understanding/index.ts'

/** Why a turn is worth a look, gravest first. */
export const TROUBLES = ['ratedBadly', 'pushedBack', 'unanswered', 'askedBack', 'unsure'] as const
export type Trouble = (typeof TROUBLES)[number]

export interface TraceGroup {
  /** The same while its central sentence is. */
  readonly id: string
  readonly count: number
  readonly troubles: Readonly<Partial<Record<Trouble, number>>>
  /** Anonymised sentences, the most typical first; empty where none were kept. */
  readonly examples: readonly string[]
  /** Procedures the model thought of, best first; shares of its belief. */
  readonly candidates: readonly Scored[]
  /** Procedures citizens picked from those offered, most often first. */
  readonly chosen: readonly Scored[]
  readonly intents: readonly Scored[]
  readonly suggestion: Suggestion | null
}

interface Scored {
  readonly id: string
  readonly score: number
}

/** Where the sentences probably belong. */
type Suggestion = { readonly procedure: string } | { readonly intent: string }

/** An answer given with less is worth a look. */
const UNSURE = 0.5
const EXAMPLES = 5
const CANDIDATES = 4
const PROBABLE = 0.3
/** Texts compared with each other at most, the newest. */
const MOST_TEXTS = 2000

/** Why a trace is worth a look; null: it went well. */
export function troubleOf({ outcome, action, confidence, intent }: LearningTraceTable): Trouble | null {
  if (outcome === 'ratedBadly' || outcome === 'pushedBack') return outcome
  if (action === 'fallback') return 'unanswered'
  if (action === 'clarify') return 'askedBack'
  return action === 'answer' && confidence < UNSURE && !intent.startsWith('conversation.') ? 'unsure' : null
}

/**
 * Turns that went badly, those that asked alike together, the largest groups first. Traces without words are grouped by what the model
 * made of them. Deterministic.
 */
export function groupTraces(traces: readonly LearningTraceTable[]): readonly TraceGroup[] {
  const troubled = traces.filter((trace) => troubleOf(trace) !== null)
  const spoken = Map.groupBy(
    troubled.filter(({ question }) => question !== null),
    ({ question }) => foldForSearch(question ?? ''),
  )
  const folded = [...spoken.keys()].slice(-MOST_TEXTS)
  const bySaying = groupSimilarTexts(
    folded.map((text) => text.replace(/\[[^\]]*\]/g, ' ')),
    folded.map((text) => spoken.get(text)?.length ?? 0),
  ).map((members) => {
    const texts = members.flatMap((at) => folded[at] ?? [])
    return groupOf(
      texts[0] ?? '',
      texts.flatMap((text) => spoken.get(text) ?? []),
    )
  })
  const silent = Map.groupBy(
    troubled.filter(({ question }) => question === null),
    (trace) => `${trace.intent} ${candidatesOf(trace)[0]?.id ?? ''}`,
  )
  const byMeaning = [...silent].map(([meaning, members]) => groupOf(meaning, members))
  return [...bySaying, ...byMeaning].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

function groupOf(name: string, traces: readonly LearningTraceTable[]): TraceGroup {
  const examples = [
    ...new Map(traces.map(({ question }) => [foldForSearch(question ?? ''), question ?? ''])).values(),
  ]
  const troubles: Partial<Record<Trouble, number>> = {}
  for (const trouble of TROUBLES) {
    const count = traces.filter((trace) => troubleOf(trace) === trouble).length
    if (count > 0) troubles[trouble] = count
  }
  const group = {
    id: createHash('sha256').update(name).digest('hex').slice(0, 6),
    count: traces.length,
    troubles,
    examples: examples.filter((text) => text !== '').slice(0, EXAMPLES),
    candidates: shares(traces.map(candidatesOf), traces.length),
    chosen: shares(
      traces.map(({ chosen_procedure_id: id }) => (id === null ? [] : [{ id, score: 1 }])),
      traces.length,
    ),
    intents: shares(
      traces.map(({ intent, confidence }) => [{ id: intent, score: confidence }]),
      traces.length,
    ),
  }
  return { ...group, suggestion: suggestionFor(group) }
}

function candidatesOf({ candidates }: LearningTraceTable): readonly Scored[] {
  return JSON.parse(candidates) as Scored[]
}

function shares(lists: readonly (readonly Scored[])[], of: number): readonly Scored[] {
  const sums = new Map<string, number>()
  for (const { id, score } of lists.flat()) sums.set(id, (sums.get(id) ?? 0) + score)
  return [...sums]
    .map(([id, sum]) => ({ id, score: Math.round((100 * sum) / of) / 100 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, CANDIDATES)
}

function suggestionFor({
  chosen: [picked],
  candidates: [found],
  intents: [wish],
}: Pick<TraceGroup, 'chosen' | 'candidates' | 'intents'>): Suggestion | null {
  if (picked !== undefined) return { procedure: picked.id }
  if (wish?.id === 'procedure.ask') {
    return found !== undefined && found.score >= PROBABLE ? { procedure: found.id } : null
  }
  return wish === undefined ? null : { intent: wish.id }
}
