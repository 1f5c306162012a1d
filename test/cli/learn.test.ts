import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordLesson, traceOf } from '../../src/learning/index.ts'
import { migrate, openStorage } from '../../src/storage/index.ts'
import { FIRST, sampleFolder } from '../knowledge/sample-folder.ts'

let dir: string
let knowledgeDir: string

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'learn-'))
  knowledgeDir = sampleFolder()
  mkdirSync(join(dir, 'intents'))
  writeFileSync(join(dir, 'intents', 'greet.yaml'), 'intent: greet\nexamples: [xin chào]\n')
  const storage = openStorage(`sqlite:${join(dir, 'nghedan.db')}`)
  await migrate(storage)
  const on = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString()
  for (const text of ['lam giay to mau o dau', 'làm giấy tờ mẫu ở đâu ạ', 'chị Lụa làm giấy tờ mẫu ở đâu']) {
    const trace = traceOf({
      ...{
        commune: 'hoa-mai',
        channel: 'web',
        on,
        text,
        rewritten: false,
        model: 'abc',
        mayKeepQuestion: true,
      },
      understanding: {
        ...{ intent: 'procedure.ask', procedure: null, aspect: null, confidence: 0.3, action: 'fallback' },
        ...{ elsewhere: null, otherIntents: [], followUp: false, trace: [] },
        candidates: [{ id: 'dang-ky-mau', code: null, name: 'Đăng ký mẫu', score: 0.4 }],
      },
    })
    await storage.transaction((tx) => recordLesson(tx, { trace, verdict: null }))
  }
  await storage.close()
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function learn(...options: string[]) {
  return spawnSync(process.execPath, ['src/cli/learn.ts', ...options], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ DATA_DIR: dir, DATABASE_URL: '', KNOWLEDGE_DIR: knowledgeDir, INTENTS_DIR: join(dir, 'intents') },
    },
  })
}

describe('npm run learn -- report', () => {
  test('shows what was understood badly in groups, with the command that would take it', () => {
    const { status, stdout } = learn('report')
    expect(status).toBe(0)
    expect(stdout).toContain('hoa-mai, từ')
    expect(stdout).toContain('3 trong 3 lượt cần xem, 1 nhóm (mô hình abc)')
    expect(stdout).toContain('3 lượt: không trả lời được 3')
    expect(stdout).toContain('“chị [tên] làm giấy tờ mẫu ở đâu”')
    expect(stdout).not.toContain('Lụa')
    expect(stdout).toMatch(/gợi ý: npm run -s learn -- accept --group [0-9a-f]{6} --procedure dang-ky-mau/)
  })

  test('gives the same as JSON, and nothing from before the day asked for', () => {
    expect(JSON.parse(learn('report', '--json').stdout)).toMatchObject({
      troubled: 3,
      groups: [{ count: 3 }],
    })
    expect(JSON.parse(learn('report', '--json', '--since', '2999-01-01').stdout).groups).toEqual([])
    expect(learn('report', '--since', 'yesterday')).toMatchObject({ status: 2 })
  })
})

describe('npm run learn -- accept', () => {
  test('takes a sentence for an intent once', () => {
    const options = ['accept', '--text', 'chào buổi sáng', '--intent', 'greet', '--by', 'Hoa']
    expect(learn(...options)).toMatchObject({ status: 0, stderr: '' })
    const written = readFileSync(join(dir, 'intents', 'learnt', 'greet.yaml'), 'utf8')
    expect(written).toContain('text: chào buổi sáng')
    expect(written).toContain('by: Hoa')
    const again = learn('accept', '--text', 'Chao buoi sang!', '--intent', 'greet')
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('learnt/greet.yaml') })
  })

  test('takes the most typical sentence of a group as a wording of a procedure', () => {
    const { status, stdout } = learn('accept', '--group', '1', '--procedure', 'dang-ky-mau', '--alias')
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining(FIRST) })
    expect(readFileSync(join(knowledgeDir, FIRST), 'utf8')).toMatch(/- ".*" # .*, \d{4}-\d{2}-\d{2}\n/)
  })

  test('refuses what is personal, and a sentence that measures the assistant', () => {
    const label = ['--intent', 'greet']
    expect(learn('accept', '--text', 'chào anh Tuấn', ...label)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('thông tin cá nhân'),
    })
    expect(learn('accept', '--text', 'lệ phí đăng ký kết hôn là bao nhiêu', ...label)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('regression.jsonl'),
    })
  })

  test.each([
    [[], 'report | accept'],
    [['accept', '--text', 'a b'], '--intent hoặc --procedure'],
    [['accept', '--text', 'a b', '--intent', 'greeting'], 'không có ý định'],
    [['accept', '--text', 'a b', '--procedure', 'khong-co'], 'không có thủ tục'],
    [['accept', '--group', '9', '--intent', 'greet'], 'không có nhóm 9'],
  ])('%j is told what is missing', (options, message) => {
    expect(learn(...options)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) })
  })
})
