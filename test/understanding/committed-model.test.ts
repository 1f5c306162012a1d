import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { isModelCurrent, loadUnderstander, understandInContext } from '../../src/understanding/index.ts'
import { fold } from '../../src/understanding/syllable.ts'
import { EMPTY_CONTEXT, INTENT_NAMES, type Understander } from '../../src/understanding/types.ts'

const knowledge = loadKnowledge('knowledge').commune('hoa-mai')
let understander: Understander
let cacheDir: string
beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'understanding-'))
  const loaded = await loadUnderstander({ knowledge, intentsDir: 'intents', modelsDir: 'models', cacheDir })
  await loaded.close()
  understander = loaded.understander
})
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

const procedureOf = (text: string, ...earlier: string[]) =>
  understandInContext(understander, text, earlier).procedure?.name

describe('the committed model', () => {
  test('was trained on the examples and procedures of this checkout (npm run train)', async () => {
    expect(await isModelCurrent({ knowledge, intentsDir: 'intents', modelsDir: 'models' })).toBe(true)
  })

  test.each([
    ['lệ phí đăng ký khai sinh bao nhiêu', 'Thủ tục đăng ký khai sinh', 'fee'],
    ['kết hôn cần giấy tờ gì', 'Thủ tục đăng ký kết hôn', 'documents'],
    ['đăng ký tạm trú mất mấy ngày', 'Đăng ký tạm trú', 'time'],
    ['tách hộ làm ở đâu', 'Tách hộ', 'where'],
  ])('“%s” asks for its procedure and aspect, with marks and without', (text, name, aspect) => {
    for (const typed of [text, fold(text)]) {
      expect(understander.understand(typed, EMPTY_CONTEXT)).toMatchObject({
        intent: 'procedure.ask',
        procedure: { name },
        aspect,
      })
    }
  })

  test.each([
    ['số điện thoại công an xã', 'office.contact'],
    ['cho tôi gặp cán bộ', 'agent.request'],
    ['xin chào', 'greet'],
    ['cảm ơn nhiều', 'thanks'],
    ['đường trước nhà tôi ngập rác mấy ngày không ai dọn', 'petition.create'],
    ['nhà hàng xóm đang cháy', 'emergency'],
  ])('“%s” is %s, with marks and without', (text, intent) => {
    for (const typed of [text, fold(text)])
      expect(understander.understand(typed, EMPTY_CONTEXT).intent).toBe(intent)
  })

  test('a question about another aspect keeps the procedure before', () => {
    expect(procedureOf('thế còn lệ phí?', 'đăng ký kết hôn cần gì')).toBe('Thủ tục đăng ký kết hôn')
    expect(procedureOf('bao lâu thì xong', 'thủ tục tách hộ')).toBe('Tách hộ')
  })

  test('another procedure named after one takes its place', () => {
    expect(procedureOf('thế còn khai tử thì sao', 'làm giấy khai sinh cần gì')).toBe(
      'Thủ tục đăng ký khai tử',
    )
  })

  test('an attachment without a word asks what it is about', () => {
    expect(understander.understand('[ảnh]', EMPTY_CONTEXT)).toMatchObject({ intent: 'help', procedure: null })
  })

  test('any text at all is understood as something', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        '🙂'.repeat(5000),
        '\u202e'.repeat(300),
        '9'.repeat(10_000),
        'a\u0301'.repeat(2000),
        'x '.repeat(50_000),
        "'; DROP TABLE petitions; --",
      ),
    )
    fc.assert(
      fc.property(odd, (text) => {
        const { intent, confidence, candidates } = understander.understand(text, EMPTY_CONTEXT)
        expect(INTENT_NAMES).toContain(intent)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(candidates.length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 300 },
    )
  })
})
