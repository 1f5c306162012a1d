import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { acceptableText, addAlias, writeLearntExample } from '../../src/learning/index.ts'
import { readTrainingData } from '../../src/understanding/index.ts'
import { FIRST, sampleFolder } from '../knowledge/sample-folder.ts'

const WHO = { by: 'Chị Văn phòng', on: '2026-11-22' }
const known = [{ text: 'Khai sinh cần gì?', place: 'procedure.ask.yaml' }]

describe('a sentence is taken', () => {
  test('in NFC and with single blanks', () => {
    expect(acceptableText(' xin  giấy\nkhai sinh '.normalize('NFD'), known)).toBe('xin giấy khai sinh')
  })

  test.each([
    ['khai sinh can gi', 'known'],
    ['KHAI SINH, cần gì!', 'known'],
    ['chị Lụa hỏi khai sinh', 'personal'],
    ['khai sinh ở [địa chỉ]', 'personal'],
    ['gọi 0912345678', 'personal'],
    ['??', 'empty'],
    ['khai sinh '.repeat(40), 'tooLong'],
  ])('but not “%s” (%s)', (text, code) => {
    expect(() => acceptableText(text, known)).toThrow(expect.objectContaining({ code }))
  })
})

describe('an accepted example', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'learnt-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  test('stands in a file of its intent or procedure with who and when, and training reads it', async () => {
    await writeLearntExample(dir, { text: 'mấy giờ nghỉ trưa', label: { intent: 'office.hours' }, ...WHO })
    const file = await writeLearntExample(dir, {
      text: 'trưa có ai trực không',
      label: { intent: 'office.hours' },
      ...WHO,
    })
    await writeLearntExample(dir, {
      text: 'bé mới đẻ làm giấy gì',
      label: { procedure: 'khai-sinh', aspect: 'documents' },
      ...WHO,
    })
    expect(parse(readFileSync(file, 'utf8'))).toEqual({
      intent: 'office.hours',
      learnt: [
        { text: 'mấy giờ nghỉ trưa', by: WHO.by, acceptedOn: WHO.on },
        { text: 'trưa có ai trực không', by: WHO.by, acceptedOn: WHO.on },
      ],
    })
    mkdirSync(join(dir, 'lexicon'))
    writeFileSync(join(dir, 'lexicon', 'words.yaml'), 'teencode: [{ form: "ko", expand: ["không"] }]\n')
    const data = await readTrainingData(dir, [])
    expect(data.intents).toEqual([
      { text: 'mấy giờ nghỉ trưa', intent: 'office.hours' },
      { text: 'trưa có ai trực không', intent: 'office.hours' },
    ])
    expect(data.questions).toMatchObject([
      { text: 'bé mới đẻ làm giấy gì', procedure: 'khai-sinh', aspect: 'documents' },
    ])
  })
})

describe('an accepted wording', () => {
  test('is added behind the last one, every other byte stays', async () => {
    const folder = sampleFolder()
    const before = readFileSync(join(folder, FIRST), 'utf8')
    const file = await addAlias(join(folder, 'procedures'), {
      ...{ procedure: 'dang-ky-mau', text: 'xin giấy mẫu' },
      ...WHO,
    })
    expect(file).toBe(join(folder, FIRST))
    const after = readFileSync(join(folder, FIRST), 'utf8')
    const line = '  - "xin giấy mẫu" # Chị Văn phòng, 2026-11-22\n'
    expect(after).toBe(before.replace('  - làm giấy mẫu\n', `  - làm giấy mẫu\n${line}`))
    expect(parse(after).aliases).toEqual(['làm giấy mẫu', 'xin giấy mẫu'])
  })

  test('of a procedure that is not there is no wording', async () => {
    const folder = sampleFolder()
    expect(
      await addAlias(join(folder, 'procedures'), { procedure: 'khong-co', text: 'a', ...WHO }),
    ).toBeNull()
  })
})
