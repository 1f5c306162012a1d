import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readTrainingData } from '../../src/understanding/training-data.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'intents-'))
  for (const folder of ['questions', 'lexicon']) mkdirSync(join(dir, folder))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('training data', () => {
  test('questions stand with their procedure and aspect, those of other bodies without one', async () => {
    writeFileSync(
      join(dir, 'questions', 'ho-tich.yaml'),
      'procedures:\n  khai-sinh:\n    fee: ["khai sinh mất mấy đồng"]\nelsewhere:\n  where: ["ly hôn nộp đơn ở đâu"]\n',
    )
    const { questions } = await readTrainingData(dir, [])
    expect(questions).toEqual([
      { text: 'khai sinh mất mấy đồng', procedure: 'khai-sinh', aspect: 'fee', intent: 'procedure.ask' },
      { text: 'ly hôn nộp đơn ở đâu', procedure: null, aspect: 'where', intent: 'procedure.ask' },
    ])
  })

  test('a file of questions may name the intent of all its questions', async () => {
    writeFileSync(
      join(dir, 'questions', 'to-cao.yaml'),
      'intent: complaint.formal\nprocedures:\n  to-cao:\n    where: ["tố cáo gửi cho ai"]\n',
    )
    const { questions } = await readTrainingData(dir, [])
    expect(questions).toEqual([
      { text: 'tố cáo gửi cho ai', procedure: 'to-cao', aspect: 'where', intent: 'complaint.formal' },
    ])
  })

  test('an aspect nobody knows is refused by file name', async () => {
    writeFileSync(join(dir, 'questions', 'sai.yaml'), 'procedures:\n  khai-sinh:\n    price: ["bao nhiêu"]\n')
    await expect(readTrainingData(dir, [])).rejects.toThrow('sai.yaml')
  })
})
