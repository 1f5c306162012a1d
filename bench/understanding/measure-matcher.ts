import { readFile } from 'node:fs/promises'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import {
  evalIntent,
  type IntentName,
  type LabelledMessage,
  parseLabelledMessage,
  procedureTextsOf,
  readTrainingData,
} from '../../src/understanding/index.ts'
import { sameProcedureName } from '../../src/understanding/scoring.ts'
import { fold } from '../../src/understanding/syllable.ts'
import { createFuse } from './matchers/fuse.ts'
import type { Lessons, Matcher } from './matchers/matcher.ts'
import { createMiniSearch } from './matchers/minisearch.ts'
import { createNatural } from './matchers/natural.ts'
import { createNodeNlp } from './matchers/node-nlp.ts'
import { createOurs } from './matchers/ours.ts'

/**
 * `node bench/understanding/measure-matcher.ts NAME FILE MOST`: one matcher in a process of its own, so that its memory is its own. Judges
 * at most MOST messages, spread over the file, those without context. Prints one row as JSON.
 */
const [name = '', file = '', most = '0'] = process.argv.slice(2)
const knowledge = loadKnowledge('./knowledge').commune('hoa-mai')
const makers: Readonly<Record<string, () => Matcher | Promise<Matcher>>> = {
  ours: () => createOurs(knowledge),
  natural: async () => createNatural(await readLessons()),
  'fuse.js': async () => createFuse(await readLessons()),
  MiniSearch: async () => createMiniSearch(await readLessons()),
  'node-nlp': async () => createNodeNlp(await readLessons()),
}
const make = makers[name]
if (make === undefined) throw new Error(`no matcher “${name}”`)
const startedAt = performance.now()
const matcher = await make()
const readyAfterMs = performance.now() - startedAt
globalThis.gc?.()
const rssMb = process.memoryUsage().rss / 1e6

const nameOf = new Map(knowledge.procedures.map((procedure) => [procedure.id, procedure.name]))
const all = (await readFile(file, 'utf8'))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map(parseLabelledMessage)
  .filter(({ context }) => context.length === 0)
const step = Math.max(1, Math.ceil(all.length / Number(most)))
const messages = all.filter((_, i) => i % step === 0)
for (const { text } of messages.slice(0, 3)) await matcher(text)
const times: number[] = []
const marked = await judgeAll((text) => text)
const bare = await judgeAll(fold)
times.sort((a, b) => a - b)
const at = (share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3))
const row = {
  matcher: name,
  messages: messages.length,
  intent: marked.intent,
  'intent bare': bare.intent,
  'top-1': marked.top1,
  'top-1 bare': bare.top1,
  'top-3': marked.top3,
  'top-3 bare': bare.top3,
  'median ms': at(0.5),
  'p99 ms': at(0.99),
  'memory MB': Math.round(rssMb),
  'ready s': Number((readyAfterMs / 1000).toFixed(1)),
}
process.stdout.write(`${JSON.stringify(row)}\n`)

async function judgeAll(form: (text: string) => string) {
  const intent: boolean[] = []
  const top1: boolean[] = []
  const top3: boolean[] = []
  for (const message of messages) {
    const text = form(message.text)
    const before = performance.now()
    const reading = await matcher(text)
    times.push(performance.now() - before)
    intent.push(isIntentRight(message, reading.intent))
    if (message.procedure === null) continue
    const right = new Set([message.procedure, ...message.acceptable].map(sameProcedureName))
    const hits = reading.procedures.map((id) => right.has(sameProcedureName(nameOf.get(id) ?? '')))
    top1.push(hits[0] === true)
    top3.push(hits.includes(true))
  }
  return { intent: percent(intent), top1: percent(top1), top3: percent(top3) }
}

function isIntentRight(message: LabelledMessage, read: string): boolean {
  const intent = evalIntent({ intent: read as IntentName, procedure: null })
  return intent === message.intent || message.acceptable.includes(intent)
}

function percent(values: readonly boolean[]): number {
  return Number(((100 * values.filter(Boolean).length) / Math.max(1, values.length)).toFixed(1))
}

/** The intent examples, the procedures' names and aliases, and every name as a question about a procedure. */
async function readLessons(): Promise<Lessons> {
  const data = await readTrainingData('./intents', procedureTextsOf(knowledge))
  return {
    intents: [
      ...data.intents.map(({ text, intent }) => ({ text, label: intent })),
      ...knowledge.procedures.map((procedure) => ({
        text: procedure.aliases[0] ?? procedure.name,
        label: 'procedure.ask',
      })),
    ],
    procedures: knowledge.procedures.flatMap((procedure) =>
      [procedure.name, ...procedure.aliases].map((text) => ({ text, label: procedure.id })),
    ),
  }
}
