import { writeFile } from 'node:fs/promises'
import { chooseThresholds, type PolicyCase, totalCost } from '../../understanding/choose-thresholds.ts'
import {
  type ConfidenceWeights,
  confidenceOf,
  type Evidence,
  procedureFeatures,
  wishFeatures,
} from '../../understanding/confidence.ts'
import { COSTS, stakeOf } from '../../understanding/costs.ts'
import { fitLogistic } from '../../understanding/fit-logistic.ts'
import {
  type Judgement,
  judge,
  type LabelledMessage,
  type Reliability,
  reliabilityOf,
  type UnderstandingModel,
} from '../../understanding/index.ts'
import { actionCosts } from '../../understanding/outcome-cost.ts'
import type { PolicyThresholds } from '../../understanding/policy.ts'
import type { ProcedureTexts } from '../../understanding/retriever.ts'
import type { Action } from '../../understanding/types.ts'
import { createUnderstander } from '../../understanding/understander.ts'
import { columns } from './columns.ts'
import { writerOf } from './writer.ts'

/** The map from evidence to probability and the thresholds, with what they came from. */
export interface PolicyFigures {
  readonly weights: ConfidenceWeights
  readonly thresholds: PolicyThresholds
  readonly from: {
    readonly files: readonly string[]
    readonly messages: number
    /** As written and without marks, of writers the map was not fitted on. */
    readonly heldOutEce: { readonly marked: number; readonly bare: number }
    /** Taps a message, thresholds and map of other writers. */
    readonly heldOutCost: number
    readonly costs: typeof COSTS
  }
}

interface Observed {
  readonly judgement: Judgement
  readonly writer: string
  readonly bare: boolean
  /** Null where it was not read as a question about a procedure, or as one that names none. */
  readonly evidence: Evidence | null
}

const PARTS = 6
const PENALTY = 5
const UNREACHED: ReadonlySet<Action> = new Set(['handover', 'refuse'])

/** Fits the confidence of procedure questions and chooses the thresholds by cost, on labelled messages in both forms. Pure. */
export function choosePolicy(
  parts: { readonly procedures: readonly ProcedureTexts[]; readonly model: UnderstandingModel },
  messages: readonly LabelledMessage[],
  files: readonly string[],
): PolicyFigures {
  const observed = observe(parts, messages)
  const writers = [...new Set(observed.map(({ writer }) => writer))]
  let cost = 0
  const claims = Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(writers.filter((_, i) => i % PARTS === part))
    const seen = observed.filter(({ writer }) => !out.has(writer))
    const unseen = observed.filter(({ writer }) => out.has(writer))
    const weights = fitWeights(seen)
    cost += totalCost(casesOf(unseen, weights), chooseThresholds(casesOf(seen, weights)))
    return unseen.flatMap(({ evidence, judgement, bare }) =>
      evidence === null
        ? []
        : [{ confidence: confidenceOf(evidence, weights), right: judgement.readingRight, bare }],
    )
  }).flat()
  const weights = fitWeights(observed)
  const ece = (form: boolean): Reliability['ece'] =>
    reliabilityOf(claims.filter(({ bare }) => bare === form)).ece
  return {
    weights,
    thresholds: chooseThresholds(casesOf(observed, weights)),
    from: {
      files,
      messages: messages.length,
      heldOutEce: { marked: rounded(ece(false)), bare: rounded(ece(true)) },
      heldOutCost: rounded(cost / observed.length),
      costs: COSTS,
    },
  }
}

/** Written as the service reads it. */
export async function writeFigures(path: string, figures: PolicyFigures): Promise<void> {
  await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`)
}

/** What was chosen, for the terminal. */
export function figuresText({ thresholds, from }: PolicyFigures): string {
  const { answerFrom, admitBelow, otherWishFrom } = thresholds
  return columns([
    [`chosen on ${from.messages} messages, each in both forms`, ''],
    ['answer on papers, fee, time from', answerFrom.grave.toFixed(2)],
    ['answer on other aspects from', answerFrom.middle.toFixed(2)],
    ['overview from', answerFrom.light.toFixed(2)],
    ['“I do not know” below', admitBelow.toFixed(2)],
    ['other wishes acted on from', otherWishFrom.toFixed(2)],
    ['ECE of writers held out', from.heldOutEce.marked.toFixed(3)],
    ['the same without marks', from.heldOutEce.bare.toFixed(3)],
    ['taps a message, writers held out', from.heldOutCost.toFixed(3)],
  ])
}

function observe(
  parts: { readonly procedures: readonly ProcedureTexts[]; readonly model: UnderstandingModel },
  messages: readonly LabelledMessage[],
): readonly Observed[] {
  let heard: Evidence | null = null
  const understander = createUnderstander({
    ...parts,
    observe: (evidence) => {
      heard = evidence
    },
  })
  return messages.flatMap((message) =>
    [false, true].map((bare) => {
      heard = null
      const judgement = judge(understander, message, bare, () => 0)
      const evidence = judgement.understanding.intent === 'procedure.ask' ? heard : null
      return { judgement, writer: writerOf(message), bare, evidence }
    }),
  )
}

function fitWeights(observed: readonly Observed[]): ConfidenceWeights {
  const heard = observed.flatMap(({ evidence, judgement }) =>
    evidence === null ? [] : [{ evidence, judgement }],
  )
  const wish = heard.map(({ evidence, judgement }) => ({
    features: wishFeatures(evidence),
    right: judgement.intentRight,
  }))
  const procedure = heard
    .filter(({ judgement }) => judgement.intentRight)
    .map(({ evidence, judgement }) => ({
      features: procedureFeatures(evidence),
      right: judgement.readingRight,
    }))
  return {
    wish: fitLogistic(wish, PENALTY).map(rounded),
    procedure: fitLogistic(procedure, PENALTY).map(rounded),
  }
}

function casesOf(observed: readonly Observed[], weights: ConfidenceWeights): readonly PolicyCase[] {
  return observed.flatMap(({ judgement, evidence }): PolicyCase[] => {
    const { intent, action, confidence, aspect } = judgement.understanding
    const costs = {
      grave: actionCosts(judgement, 'grave'),
      middle: actionCosts(judgement, 'middle'),
      light: actionCosts(judgement, 'light'),
    }
    const shared = { stake: stakeOf(aspect), costs }
    if (evidence !== null)
      return [{ kind: 'procedure', confidence: confidenceOf(evidence, weights), ...shared }]
    return UNREACHED.has(action) || intent === 'procedure.ask'
      ? []
      : [{ kind: 'otherWish', confidence, ...shared }]
  })
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
