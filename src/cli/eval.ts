import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  type Judgement,
  judge,
  parseLabelledMessage,
  type Scores,
  type Share,
  summarise,
} from '../understanding/index.ts'
import { openUnderstander } from './open-understander.ts'

/** `npm run -s eval -- FILE.jsonl [--json] [--misses]`: scores understanding on labelled messages, as written and without marks. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
})
const [file] = positionals
if (file === undefined) {
  process.stderr.write('usage: npm run -s eval -- FILE.jsonl [--json] [--misses]\n')
  process.exit(2)
}

const { understander, close } = await openUnderstander(process.env)
await close()

const labelled = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${file}: cannot be read (${error.code})\n`)
  process.exit(2)
})
const messages = labelled.split('\n').flatMap((line, i) => {
  if (line.trim() === '') return []
  try {
    return [parseLabelledMessage(line)]
  } catch {
    process.stderr.write(`line ${i + 1}: not a labelled message, left out\n`)
    process.exitCode = 1
    return []
  }
})
const now = () => performance.now()
for (const message of messages) judge(understander, message, false, now) // warm up: the first calls are not what a citizen waits for
const marked = messages.map((message) => judge(understander, message, false, now))
const bare = messages.map((message) => judge(understander, message, true, now))
const byRegister = Map.groupBy(marked, ({ message }) => message.register)

if (values.json) {
  const report = {
    messages: messages.length,
    marked: summarise(marked),
    bare: summarise(bare),
    byRegister: Object.fromEntries(
      [...byRegister].map(([register, judged]) => [register, summarise(judged)]),
    ),
    actions: countActions(marked),
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
} else {
  printTable(summarise(marked), summarise(bare))
  process.stdout.write('\nby register          n  intent  top-1  top-3  aspect\n')
  for (const [register, judged] of byRegister) {
    const scores = summarise(judged)
    const cells = [scores.intent, scores.procedureTop1, scores.procedureTop3, scores.aspect].map((share) =>
      percent(share).padStart(6),
    )
    process.stdout.write(`${register.padEnd(18)}${String(judged.length).padStart(4)}  ${cells.join(' ')}\n`)
  }
  process.stdout.write(`\nactions: ${JSON.stringify(countActions(marked))}\n`)
  if (values.misses) for (const judged of marked) printMiss(judged)
}

function printTable(withMarks: Scores, withoutMarks: Scores): void {
  const rows: [string, (scores: Scores) => string][] = [
    ['intent', (scores) => percent(scores.intent)],
    ['procedure top-1', (scores) => percent(scores.procedureTop1)],
    ['procedure top-3', (scores) => percent(scores.procedureTop3)],
    ['named none where none fits', (scores) => percent(scores.procedureKeptQuiet)],
    ['aspect', (scores) => percent(scores.aspect)],
    ['emergency', (scores) => percent(scores.emergency)],
    ['no false alarm', (scores) => percent(scores.noFalseAlarm)],
    ['complaint.formal', (scores) => percent(scores.complaintFormal)],
    ['median ms', (scores) => scores.medianMs.toFixed(2)],
    ['p99 ms', (scores) => scores.p99Ms.toFixed(2)],
  ]
  process.stdout.write(`${messages.length} messages                as written   without marks\n`)
  for (const [name, cell] of rows) {
    process.stdout.write(
      `${name.padEnd(28)}${cell(withMarks).padStart(12)}${cell(withoutMarks).padStart(16)}\n`,
    )
  }
}

function percent({ right, of }: Share): string {
  return of === 0 ? '–' : ((100 * right) / of).toFixed(1)
}

function countActions(judged: readonly Judgement[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { understanding } of judged)
    counts[understanding.action] = (counts[understanding.action] ?? 0) + 1
  return counts
}

function printMiss({
  message,
  understanding,
  intent,
  intentRight,
  procedureRight,
  keptQuiet,
  aspectRight,
}: Judgement): void {
  const wrong = [
    intentRight ? '' : `intent ${intent} (${message.intent})`,
    procedureRight === false || keptQuiet === false
      ? `procedure ${understanding.procedure?.name ?? '–'} (${message.procedure ?? '–'})`
      : '',
    aspectRight === false ? `aspect ${understanding.aspect ?? '–'} (${message.aspect})` : '',
  ].filter((part) => part !== '')
  if (wrong.length === 0) return
  process.stdout.write(
    `${message.id} ${understanding.action} ${understanding.confidence.toFixed(2)}: ${wrong.join('; ')}\n`,
  )
}
