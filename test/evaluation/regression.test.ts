import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { parseLabelledMessage } from '../../src/understanding/index.ts'
import { fold } from '../../src/understanding/syllable.ts'

const lines = readFileSync('test/evaluation/regression.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(parseLabelledMessage)
const procedures = loadKnowledge('knowledge').commune('hoa-mai').procedures
const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

test('every line has an id and words of its own, in NFC', () => {
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  expect(new Set(lines.map(({ text, context }) => [...context, plain(text)].join('|'))).size).toBe(
    lines.length,
  )
  for (const { text } of lines) expect(text).toBe(text.normalize('NFC'))
})

test('the procedures named are those of the catalogue', () => {
  const names = new Set(procedures.map(({ name }) => name))
  for (const { procedure, id } of lines) if (procedure !== null) expect(names, id).toContain(procedure)
})

test('every intent the assistant tells apart is there, and the safety classes several times', () => {
  const of = (intent: string) => lines.filter((line) => line.intent === intent).length
  const files = readdirSync('intents').filter((name) => name.endsWith('.yaml'))
  const nearest = new Set(['privacy.ask', 'scam.warn', 'aspects', 'follow-ups'])
  for (const name of files.map((file) => file.replace('.yaml', '')))
    if (!nearest.has(name) && !name.startsWith('conversation.')) expect(of(name), name).toBeGreaterThan(0)
  expect(of('emergency')).toBeGreaterThanOrEqual(20)
  expect(of('complaint.formal')).toBeGreaterThanOrEqual(10)
})

test('learnt sentences are none of them', () => {
  const learnt = 'intents/learnt'
  const own = new Set(lines.map(({ text }) => plain(text)))
  for (const file of readdirSync(learnt).filter((name) => name.endsWith('.yaml'))) {
    const { learnt: examples = [] } = parse(readFileSync(join(learnt, file), 'utf8'))
    for (const { text } of examples) expect(own, text).not.toContain(plain(text))
  }
})
