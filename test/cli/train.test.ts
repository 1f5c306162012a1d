import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleFolder } from '../knowledge/sample-folder.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/train.ts')
let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'train-'))
  mkdirSync(join(dir, 'intents', 'lexicon'), { recursive: true })
  writeFileSync(
    join(dir, 'intents', 'lexicon', 'words.yaml'),
    'teencode: [{ form: "ko", expand: ["không"] }]\n',
  )
  examples('greet', ['xin chào', 'chào bạn', 'chào cán bộ'])
  // Words that no sign of danger knows: only the model can tell.
  examples('emergency', ['hoa nở bên hè', 'hoa nở rồi', 'bên hè hoa nở trắng'])
  const line = { id: 'd1', text: 'hoa nở', register: 'full', procedure: null, aspect: null }
  writeFileSync(join(dir, 'dev.jsonl'), `${JSON.stringify({ ...line, intent: 'emergency' })}\n`)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function examples(intent: string, texts: readonly string[]): void {
  writeFileSync(
    join(dir, 'intents', `${intent}.yaml`),
    `intent: ${intent}\nexamples: [${texts.join(', ')}]\n`,
  )
}

function train(...options: string[]) {
  return spawnSync(process.execPath, [COMMAND, '--dev', 'dev.jsonl', ...options], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, KNOWLEDGE_DIR: sampleFolder(), INTENTS_DIR: join(dir, 'intents') },
  })
}

test('npm run train keeps the old model when the new one misses an emergency, unless forced', () => {
  const model = () => readFileSync(join(dir, 'models', 'understanding.bin'))
  const first = train()
  expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining('no model to compare with') })
  const good = model()

  rmSync(join(dir, 'intents', 'emergency.yaml'))
  const worse = train()
  expect(worse.status).toBe(1)
  expect(worse.stdout).toMatch(/emergency +\(1\) +100\.0 +0\.0/)
  expect(worse.stderr).toContain('emergency in dev.jsonl, as written: 1 of a safety class lost')
  expect(model().equals(good)).toBe(true)

  const forced = train('--force')
  expect(forced.status).toBe(0)
  expect(forced.stderr).toContain('1 of a safety class lost')
  expect(forced.stderr).toContain('--force')
  expect(model().equals(good)).toBe(false)
}, 60_000)

test('npm run train names a file that is asked for and not there', () => {
  const { status, stderr } = train('--dev', 'missing.jsonl')
  expect(status).not.toBe(0)
  expect(stderr).toContain('missing.jsonl')
})
