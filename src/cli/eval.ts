import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../knowledge/index.ts'
import {
  judge,
  MODEL_FILE,
  procedureTextsOf,
  readModelFile,
  readTrainingData,
} from '../understanding/index.ts'
import { byWriter, writerText } from './eval/by-writer.ts'
import { choosePolicy, figuresText, writeFigures } from './eval/choose-policy.ts'
import { foldAccuracy, foldText } from './eval/fold-accuracy.ts'
import { missText } from './eval/miss-text.ts'
import { reportText } from './eval/print-report.ts'
import { readLabelled } from './eval/read-labelled.ts'
import { reportOf } from './eval/report.ts'
import { folders } from './folders.ts'
import { openUnderstander } from './open-understander.ts'

/**
 * `npm run -s eval -- FILE.jsonl… [--json] [--misses] [--cross-validate]`: scores understanding on labelled messages, as written and
 * without marks. With `--cross-validate` also by writer, and the intent classifier on its own training texts held out in turn.
 * `--choose-thresholds` fits the confidence and chooses the policy's thresholds on the files instead, and writes them down.
 */
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    'cross-validate': { type: 'boolean', default: false },
    'choose-thresholds': { type: 'boolean', default: false },
  },
})
if (files.length === 0 && !values['cross-validate']) {
  process.stderr.write(
    'usage: npm run -s eval -- FILE.jsonl… [--json] [--misses] [--cross-validate | --choose-thresholds]\n',
  )
  process.exit(2)
}

const FOLDS = 3
const FIGURES = join(import.meta.dirname, '../understanding/policy.model.json')
const { knowledgeDir, intentsDir, modelsDir, commune } = folders(process.env)
const knowledge = loadKnowledge(knowledgeDir).commune(commune)
const messages = await readLabelled(files)
if (values['choose-thresholds']) {
  const model = await readModelFile(join(modelsDir, MODEL_FILE))
  const procedures = procedureTextsOf(knowledge)
  const figures = choosePolicy(
    { procedures, model },
    messages,
    files.map((file) => basename(file)),
  )
  await writeFigures(FIGURES, figures)
  process.stdout.write(`${figuresText(figures)}\n`)
  process.exit()
}

const { understander, close } = await openUnderstander(process.env)
await close()
const fields = new Map(knowledge.procedures.map(({ name, field }) => [name, field]))

const now = () => performance.now()
for (const message of messages) judge(understander, message, false, now) // warm up: the first calls are not what a citizen waits for
const marked = messages.map((message) => judge(understander, message, false, now))
const bare = messages.map((message) => judge(understander, message, true, now))

const report = reportOf(marked, bare, (name) => fields.get(name) ?? '–', values.misses)
const writers = values['cross-validate'] ? byWriter(marked) : undefined
const folds = values['cross-validate']
  ? foldAccuracy((await readTrainingData(intentsDir, procedureTextsOf(knowledge))).intents, FOLDS)
  : undefined

if (values.json) {
  const crossValidation = writers && folds ? { crossValidation: { ...writers, ...folds } } : {}
  process.stdout.write(`${JSON.stringify({ ...report, ...crossValidation }, null, 2)}\n`)
} else {
  const parts = [
    messages.length > 0 ? reportText(report) : null,
    writers && messages.length > 0 ? writerText(writers) : null,
    folds ? foldText(folds) : null,
    ...(values.misses ? marked.map(missText) : []),
  ]
  process.stdout.write(`${parts.filter((part) => part !== null).join('\n\n')}\n`)
}
