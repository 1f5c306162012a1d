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

  test.each([
    ['con trai tôi', 'help'],
    ['hỏi về bà nội em', 'help'],
    ['??', 'help'],
    ['giờ làm?', 'office.hours'],
    ['địa chỉ?', 'office.address'],
    ['tiệm cầm đồ nhỏ', 'procedure.ask'],
    ['giấy tạm trú thì ai ký', 'procedure.ask'],
    ['tổ dân phố thu quỹ 80 nghìn có đúng quy định không', 'procedure.ask'],
    ['ruồi muỗi ở đâu cũng có', 'petition.create'],
    ['mơ thấy đuối nước thì đánh con gì', 'out_of_scope'],
    ['thời sự hôm qua chiếu vụ cháy rừng ghê quá', 'smalltalk'],
    ['lớp dạy sơ cứu mở ngày nào', 'announcement.ask'],
    ['cảm ơn các chú hôm trước vớt cháu tôi dưới ao lên kịp', 'feedback.praise'],
    ['mấy mẹ con tôi đi theo ông ấy cho xong', 'emergency'],
    ['em bị nhốt trong phòng, chồng em đang đập cửa, xin đơn ly hôn ở đâu', 'emergency'],
    ['my neighbour is lying on the road, not moving', 'emergency'],
  ])('“%s” is taken as %s', (text, intent) => {
    expect(understander.understand(text, EMPTY_CONTEXT).intent).toBe(intent)
  })

  test.each(['vịt nhà em chết sạch một đêm', 'bảo hiểm tai nạn cho thợ xây mua thế nào'])(
    '“%s” is no alarm',
    (text) => expect(understander.understand(text, EMPTY_CONTEXT).intent).not.toBe('emergency'),
  )

  test.each([
    ['con gái em 3 tuổi chưa có khai sinh', 'Thủ tục đăng ký khai sinh'],
    ['con em 1 tuổi chưa có giấy khai sinh', 'Thủ tục đăng ký khai sinh'],
    ['đăng ký kết hôn ở đâu, có cần giấy xác nhận độc thân không', 'Thủ tục đăng ký kết hôn'],
  ])('“%s” is about the ordinary and first-named procedure', (text, name) => {
    expect(procedureOf(text)).toBe(name)
  })

  test('what a living veteran may get is not answered with funeral aid', () => {
    const { candidates, action } = understander.understand(
      'cựu chiến binh được hưởng chế độ nào',
      EMPTY_CONTEXT,
    )
    expect(action === 'answer' && candidates[0]?.name.includes('mai táng')).toBe(false)
    expect(procedureOf('cựu chiến binh mất, nhà xin tiền mai táng')).toContain('mai táng phí')
  })

  test('“mất phí” asks for the fee, and “à không, … cơ” names another topic', () => {
    const earlier = ['đăng ký khai tử cần gì']
    expect(understandInContext(understander, 'vậy có mất phí không ạ', earlier)).toMatchObject({
      intent: 'procedure.ask',
      procedure: { name: 'Thủ tục đăng ký khai tử' },
      aspect: 'fee',
    })
    expect(procedureOf('à không, em hỏi khai sinh cơ', ...earlier)).toBe('Thủ tục đăng ký khai sinh')
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
