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
      { text: 'khai sinh mất mấy đồng', procedure: 'khai-sinh', aspect: 'fee' },
      { text: 'ly hôn nộp đơn ở đâu', procedure: null, aspect: 'where' },
    ])
  })

  test('an aspect nobody knows is refused by file name', async () => {
    writeFileSync(join(dir, 'questions', 'sai.yaml'), 'procedures:\n  khai-sinh:\n    price: ["bao nhiêu"]\n')
    await expect(readTrainingData(dir, [])).rejects.toThrow('sai.yaml')
  })
})
