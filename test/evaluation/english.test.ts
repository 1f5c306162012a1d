import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { loadUnderstander } from '../../src/understanding/index.ts'
import { EMPTY_CONTEXT, type Understander } from '../../src/understanding/types.ts'

const { questions } = parse(readFileSync('test/evaluation/english.yaml', 'utf8')) as {
  readonly questions: readonly { readonly text: string; readonly procedure: string }[]
}
const LEAST_FIRST = 0.9

let understander: Understander
let cacheDir: string
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'english-'))
  const knowledge = loadKnowledge('knowledge').commune('hoa-mai')
  const loaded = await loadUnderstander({ knowledge, intentsDir: 'intents', modelsDir: 'models', cacheDir })
  await loaded.close()
  understander = loaded.understander
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

test('questions in English about at least 30 procedures find them', () => {
  expect(new Set(questions.map(({ procedure }) => procedure)).size).toBeGreaterThanOrEqual(30)
  const missed = questions.filter(
    ({ text, procedure }) => understander.understand(text, EMPTY_CONTEXT).candidates[0]?.id !== procedure,
  )
  expect(missed.length / questions.length, JSON.stringify(missed)).toBeLessThanOrEqual(1 - LEAST_FIRST)
})
