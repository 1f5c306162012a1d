import type { Confusion, Refusals, Reliability, RiskCoverage, Scores } from '../../understanding/index.ts'
import { columns, percent } from './columns.ts'
import type { EvalReport, WorstMiss } from './report.ts'

const CONFUSIONS = 12
const LONGEST_NAME = 48
const BAR = 20

/** The report as people read it in a terminal. */
export function reportText(report: EvalReport): string {
  return [
    totals(report),
    scoresBy('by register', report.byRegister),
    sharesByIntent(report),
    scoresBy('by field', report.byField),
    confusionList('intent taken for another', report.confusions.intents),
    confusionList('procedure taken for another', report.confusions.procedures),
    confusionList('aspect taken for another', report.confusions.aspects),
    worst(report.worst),
    reliability('reliability, all messages', report.reliability.all),
    reliability('reliability, questions about procedures', report.reliability.procedures),
    coverage('all messages', report.riskCoverage.all),
    coverage('questions about procedures', report.riskCoverage.procedures),
    `actions: ${JSON.stringify(report.actions)}`,
  ].join('\n\n')
}

function totals({ messages, marked, bare, refusals, followUps, cost }: EvalReport): string {
  const row = (name: string, cell: (scores: Scores) => string) => [name, cell(marked), cell(bare)]
  const refused = (name: string, cell: (refusals: Refusals) => string) => [
    name,
    cell(refusals.marked),
    cell(refusals.bare),
  ]
  return columns([
    [`${messages} messages`, 'as written', 'without marks'],
    row('intent', (scores) => percent(scores.intent)),
    row('procedure top-1', (scores) => percent(scores.procedureTop1)),
    row('procedure top-3', (scores) => percent(scores.procedureTop3)),
    row('named none where none fits', (scores) => percent(scores.procedureKeptQuiet)),
    row('aspect', (scores) => percent(scores.aspect)),
    row('emergency', (scores) => percent(scores.emergency)),
    row('no false alarm', (scores) => percent(scores.noFalseAlarm)),
    row('complaint.formal', (scores) => percent(scores.complaintFormal)),
    refused('out of scope caught', ({ outOfScopeCaught }) => percent(outOfScopeCaught)),
    refused('other bodies’ business caught', ({ elsewhereCaught }) => percent(elsewhereCaught)),
    refused('real questions refused', ({ realRefused }) => percent(realRefused)),
    ['cost, taps a message', cost.marked.toFixed(3), cost.bare.toFixed(3)],
    [`follow-ups (${followUps.intent.of}): intent`, percent(followUps.intent), ''],
    ['follow-ups: procedure', percent(followUps.procedureTop1), ''],
    ['follow-ups: aspect', percent(followUps.aspect), ''],
    row('median ms', (scores) => scores.medianMs.toFixed(2)),
    row('p99 ms', (scores) => scores.p99Ms.toFixed(2)),
  ])
}

function scoresBy(title: string, groups: EvalReport['byRegister']): string {
  return columns([
    [title, 'n', 'intent', 'top-1', 'top-3', 'aspect'],
    ...Object.entries(groups)
      .sort(([, a], [, b]) => b.intent.of - a.intent.of)
      .map(([name, scores]) => [
        name,
        String(scores.intent.of),
        ...[scores.intent, scores.procedureTop1, scores.procedureTop3, scores.aspect].map(percent),
      ]),
  ])
}

function sharesByIntent({ byIntent }: EvalReport): string {
  return columns([
    ['by intent', 'n', 'right'],
    ...Object.entries(byIntent)
      .sort(([, a], [, b]) => b.of - a.of)
      .map(([name, share]) => [name, String(share.of), percent(share)]),
  ])
}

function confusionList(title: string, confusions: readonly Confusion[]): string {
  const shown = confusions.slice(0, CONFUSIONS)
  const rest = confusions.slice(CONFUSIONS).reduce((sum, { count }) => sum + count, 0)
  return [
    title,
    ...shown.map(
      ({ wanted, got, count }) => `${String(count).padStart(4)}  ${short(wanted)} → ${short(got)}`,
    ),
    ...(rest > 0 ? [`${String(rest).padStart(4)}  others`] : []),
  ].join('\n')
}

function worst(misses: readonly WorstMiss[]): string {
  return [
    'surest errors',
    ...misses.map(({ id, confidence, action, wanted, got, text }) => {
      const side = ({ intent, procedure }: WorstMiss['wanted']) =>
        `${intent}${procedure === null ? '' : ` “${short(procedure)}”`}`
      const line = `  ${confidence.toFixed(2)} ${id} ${action}: ${side(wanted)} → ${side(got)}`
      return text === undefined ? line : `${line}\n       ${text}`
    }),
  ].join('\n')
}

function reliability(title: string, { bins, ece, brier }: Reliability): string {
  const bar = (share: number, sign: string) => sign.repeat(Math.round(share * BAR)).padEnd(BAR)
  return [
    `${title}: ECE ${ece.toFixed(3)}, Brier ${brier.toFixed(3)}  (█ right, claimed at │)`,
    ...bins.map(({ from, to, count, confidence, accuracy }) => {
      const range = `${from.toFixed(1)}–${to.toFixed(1)}`
      if (count === 0) return `  ${range}     0`
      const mark = Math.min(BAR - 1, Math.round(confidence * BAR))
      const diagram = [...bar(accuracy, '█')].map((sign, i) => (i === mark ? '│' : sign)).join('')
      return `  ${range} ${String(count).padStart(5)}  ${diagram}  claimed ${confidence.toFixed(2)} right ${accuracy.toFixed(2)}`
    }),
  ].join('\n')
}

function coverage(title: string, { points, aurc }: RiskCoverage): string {
  return columns([
    [`answering only the surest: ${title}`, 'right', 'confidence from'],
    ...points.map((point) => [
      `  ${Math.round(100 * point.coverage)} %`,
      (100 * point.accuracy).toFixed(1),
      point.confidence.toFixed(2),
    ]),
    ['  AURC', aurc.toFixed(4), ''],
  ])
}

function short(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}
