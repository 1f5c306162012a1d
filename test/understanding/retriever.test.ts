import { describe, expect, test } from 'vitest'
import { trainTextModel } from '../../src/understanding/classifier.ts'
import { readTokens, wordsOf } from '../../src/understanding/reading.ts'
import { createRetriever, type ProcedureTexts } from '../../src/understanding/retriever.ts'
import { untrainedModel } from '../../src/understanding/untrained-model.ts'

const procedure = (id: string, name: string, aliases: string[]): ProcedureTexts => ({
  id,
  code: null,
  name,
  aliases,
  questions: [],
})
const PROCEDURES = [
  procedure('marriage', 'Thủ tục đăng ký kết hôn', ['làm giấy kết hôn', 'đăng ký cưới']),
  procedure('marriage-foreign', 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài', [
    'lấy chồng tây',
    'kết hôn với người hàn',
  ]),
  procedure('marriage-mobile', 'Thủ tục đăng ký kết hôn lưu động', ['đăng ký kết hôn tại nhà']),
  procedure('death', 'Thủ tục đăng ký khai tử', ['báo tử', 'làm giấy chứng tử']),
]
const model = trainTextModel(
  PROCEDURES.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ text, intent: id }))),
)
const retriever = createRetriever(PROCEDURES, model)
const find = (text: string) => retriever.retrieve([readTokens(wordsOf(text))])

describe('finding procedures', () => {
  test('takes the common variant until a word shows the rare one', () => {
    expect(find('kết hôn cần giấy tờ gì').candidates[0]?.id).toBe('marriage')
    expect(find('kết hôn với người nước ngoài').candidates[0]?.id).toBe('marriage-foreign')
    expect(find('đăng ký kết hôn lưu động').candidates[0]?.id).toBe('marriage-mobile')
  })

  test('finds the same without marks', () => {
    expect(find('ket hon can giay to gi').candidates[0]?.id).toBe('marriage')
    expect(find('bao tu o dau').candidates[0]?.id).toBe('death')
  })

  test('offers at most four, best first, and measures how well the best one fits', () => {
    const { candidates, strength } = find('đăng ký kết hôn')
    expect(candidates).toHaveLength(4)
    expect(candidates.map(({ score }) => score)).toEqual(
      candidates.map(({ score }) => score).toSorted((a, b) => b - a),
    )
    expect(strength).toBeGreaterThan(find('thời tiết hôm nay').strength)
  })

  test('finds a procedure by its words before any training', () => {
    const untrained = createRetriever(PROCEDURES, untrainedModel([]).procedures)
    expect(untrained.retrieve([readTokens(wordsOf('báo tử'))]).candidates[0]?.id).toBe('death')
  })
})
