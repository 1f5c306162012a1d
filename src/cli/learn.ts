import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument, visit } from 'yaml'
import { vietnamTime } from '../calendar/index.ts'
import { loadConfig } from '../config.ts'
import { type CommuneKnowledge, loadKnowledge } from '../knowledge/index.ts'
import {
  type AcceptedExample,
  acceptableText,
  addAlias,
  ExampleRefusedError,
  groupTraces,
  isImpersonal,
  readTraces,
  troubleOf,
  writeLearntExample,
} from '../learning/index.ts'
import { migrate, openStorage } from '../storage/index.ts'
import { ASPECTS, INTENT_NAMES } from '../understanding/index.ts'
import { type LearningReport, reportText } from './learn-report-text.ts'

/**
 * `npm run -s learn -- report [--since 2026-11-01|30d] [--json]`: what was understood badly, in groups.
 * `npm run -s learn -- accept (--group ID|N | --text "…") (--intent X | --procedure ID [--aspect A] [--alias]) [--by NAME]`: takes one
 * sentence as an example. Ends with 1 when it is refused, with 2 when it was asked for wrongly.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    since: { type: 'string', default: '30d' },
    json: { type: 'boolean', default: false },
    commune: { type: 'string' },
    group: { type: 'string' },
    text: { type: 'string' },
    intent: { type: 'string' },
    procedure: { type: 'string' },
    aspect: { type: 'string', default: 'overview' },
    alias: { type: 'boolean', default: false },
    by: { type: 'string' },
  },
})
const EVALUATION_DIR = 'test/evaluation'
const config = loadConfig(process.env)
const today = vietnamTime(Temporal.Now.instant()).toPlainDate()
const knowledge = loadKnowledge(config.knowledgeDir).commune(values.commune ?? config.defaultCommune)

const [command] = positionals
if (command === 'report') await report()
else if (command === 'accept') await accept()
else misused('cách dùng: npm run -s learn -- report | accept (xem README)')

async function report(): Promise<void> {
  const found = await readReport()
  const nameOf = (id: string) => knowledge.procedureById(id)?.name ?? id
  process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : `${reportText(found, nameOf)}\n`)
}

async function readReport(): Promise<LearningReport> {
  const since = firstDay(values.since)
  const file = config.databaseUrl.replace(/^sqlite:/, '')
  if (file !== config.databaseUrl && !existsSync(file)) return misused(`chưa có cơ sở dữ liệu ${file}`)
  const storage = openStorage(config.databaseUrl)
  try {
    await migrate(storage)
    const traces = await readTraces(storage.db, { commune: knowledge.slug, since })
    return {
      commune: knowledge.slug,
      since,
      turns: traces.length,
      troubled: traces.filter((trace) => troubleOf(trace) !== null).length,
      models: [...new Set(traces.map(({ model }) => model))],
      groups: groupTraces(traces),
    }
  } finally {
    await storage.close()
  }
}

function firstDay(since: string): string {
  const days = /^(\d{1,4})d$/.exec(since)?.[1]
  if (days !== undefined) return today.subtract({ days: Number(days) }).toString()
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return since
  return misused('--since: cần một ngày như 2026-11-01 hoặc số ngày như 30d')
}

async function accept(): Promise<void> {
  const label = chosenLabel()
  const by = values.by ?? userInfo().username
  try {
    const text = acceptableText(values.text ?? (await textOfGroup()), await knownSentences(knowledge))
    const on = today.toString()
    const file = values.alias
      ? await aliasFile({ procedure: values.procedure ?? '', text, by, on })
      : await writeLearntExample(config.intentsDir, { text, label, by, on })
    process.stdout.write(`“${text}” → ${file}\nĐể trợ lý học câu này: npm run -s train\n`)
  } catch (error) {
    if (!(error instanceof ExampleRefusedError)) throw error
    process.stderr.write(`không nhận: ${error.message}\n`)
    process.exitCode = 1
  }
}

function chosenLabel(): AcceptedExample['label'] {
  const intent = INTENT_NAMES.find((name) => name === values.intent)
  const aspect = ASPECTS.find((name) => name === values.aspect)
  if ((values.intent === undefined) === (values.procedure === undefined))
    return misused('cần đúng một trong hai: --intent hoặc --procedure')
  if (values.procedure === undefined) {
    if (values.alias) return misused('--alias chỉ đi với --procedure')
    return intent === undefined ? misused(`--intent: không có ý định “${values.intent}”`) : { intent }
  }
  if (knowledge.procedureById(values.procedure) === undefined)
    return misused(`--procedure: không có thủ tục “${values.procedure}”`)
  return aspect === undefined
    ? misused(`--aspect: chọn một trong ${ASPECTS.join(', ')}`)
    : { procedure: values.procedure, aspect }
}

async function textOfGroup(): Promise<string> {
  if (values.group === undefined) return misused('cần --group hoặc --text')
  const { groups } = await readReport()
  const group = groups.find(({ id }) => id === values.group) ?? groups[Number(values.group) - 1]
  if (group === undefined)
    return misused(`--group: không có nhóm ${values.group} (xem npm run -s learn -- report)`)
  return (
    group.examples.find(isImpersonal) ??
    group.examples[0] ??
    misused('nhóm này không có câu mẫu, hãy viết câu bằng --text')
  )
}

async function aliasFile(alias: Parameters<typeof addAlias>[1]): Promise<string> {
  const file = await addAlias(join(config.knowledgeDir, 'procedures'), alias)
  return file ?? misused('thủ tục này không có danh sách aliases để thêm vào')
}

interface Sentence {
  readonly text: string
  readonly place: string
}

/** Every sentence that may not stand twice: examples, wordings of procedures, and those that measure the assistant. */
async function knownSentences({ procedures }: CommuneKnowledge): Promise<readonly Sentence[]> {
  const wordings = procedures.flatMap(({ id, name, aliases, faq }) =>
    [name, ...aliases, ...faq.map(({ q }) => q)].map((text) => ({ text, place: `thủ tục ${id}` })),
  )
  return [...wordings, ...(await examplesIn(config.intentsDir)), ...(await measuringSentences())]
}

async function examplesIn(dir: string): Promise<Sentence[]> {
  const files = (await readdir(dir, { recursive: true })).filter(
    (name) => /\.ya?ml$/.test(name) && !name.startsWith('lexicon'),
  )
  const lists = await Promise.all(
    files.map(async (name) => {
      const sentences: Sentence[] = []
      visit(parseDocument(await readFile(join(dir, name), 'utf8')), {
        Scalar(key, { value }) {
          if (key !== 'key' && typeof value === 'string') sentences.push({ text: value, place: name })
        },
      })
      return sentences
    }),
  )
  return lists.flat()
}

async function measuringSentences(): Promise<Sentence[]> {
  if (!existsSync(EVALUATION_DIR)) return []
  const files = (await readdir(EVALUATION_DIR)).filter((name) => name.endsWith('.jsonl'))
  const lists = await Promise.all(
    files.map(async (name) => {
      const lines = (await readFile(join(EVALUATION_DIR, name), 'utf8')).split('\n')
      return lines.flatMap((line) =>
        line.trim() === ''
          ? []
          : [
              {
                text: String((JSON.parse(line) as { text?: unknown }).text),
                place: `${name} (câu dùng để chấm điểm)`,
              },
            ],
      )
    }),
  )
  return lists.flat()
}

function misused(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
