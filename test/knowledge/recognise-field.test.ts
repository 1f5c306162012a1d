import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseField } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const best = (text: string) => recogniseField(text, hoaMai)[0]?.field.code
const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

describe('recogniseField', () => {
  it.each([
    ['trước cổng nhà văn hóa có mấy ổ voi to tướng', 'GT'],
    ['trụ đèn đầu hẻm tối thui cả tuần', 'CS'],
    ['cống nghẹt nước dâng lên tận hiên', 'TN'],
    ['người ta quăng rác ngoài bờ kè', 'RAC'],
    ['trại heo bên cạnh hôi thối quá', 'MT'],
    ['họp chợ cóc sát cổng trường', 'TTDT'],
    ['chó nhà ai thả rông ngoài ngõ, chó thả rông cả đêm', 'NN'],
    ['dây điện sà xuống đường', 'DIEN'],
    ['nước máy đục ngầu', 'NUOC'],
    ['hàng xóm bật loa kẹo kéo tới khuya', 'ANTT'],
    ['xe hổ vồ chạy rầm rầm', 'ATGT'],
    ['hồ sơ của tôi quá hẹn mười ngày', 'TTHC'],
    ['cán bộ hách dịch với dân', 'CBCC'],
    ['có kẻ giả danh công an gọi điện', 'CDS'],
    ['tôi muốn tố cáo ông ấy nhận hối lộ', 'TO_CAO'],
  ])('reads “%s” as %s, with or without diacritics', (text, code) => {
    expect(best(text)).toBe(code)
    expect(best(bare(text))).toBe(code)
    expect(best(text.normalize('NFD'))).toBe(code)
  })

  it('lets the longer phrase win over the shorter one inside it', () => {
    expect(recogniseField('cột đèn giao thông hỏng', hoaMai).map((one) => one.field.code)).not.toContain(
      'RAC',
    )
    expect(recogniseField('vỏ bao thuốc vứt rác', hoaMai)[0]?.matched).toEqual(['vỏ bao thuốc', 'vứt rác'])
  })

  it.each([
    ['cống trước nhà tui nghẹt', 'TN'],
    ['đường vô xóm em hư rồi', 'GT'],
    ['cống chỗ nhà văn hóa nghẹt', 'TN'],
  ])('reads “%s” as %s though its words stand apart', (text, code) => {
    expect(best(text)).toBe(code)
  })

  it('does not join words of two clauses', () => {
    expect(recogniseField('xây cái cống. Mũi tôi nghẹt', hoaMai).map((one) => one.field.code)).not.toContain(
      'TN',
    )
  })

  it('does not take a word with other diacritics for a keyword', () => {
    expect(recogniseField('tôi muốn hỏi cán bộ đến chưa', hoaMai)).toEqual([])
    expect(recogniseField('ổ gá của máy', hoaMai)).toEqual([])
  })

  it('offers both fields of a text with two matters', () => {
    const codes = recogniseField('đèn đường không sáng, rác bốc mùi đầy ngõ', hoaMai).map(
      (one) => one.field.code,
    )

    expect(codes).toEqual(expect.arrayContaining(['CS', 'RAC']))
  })

  it('finds every field by each of its own keywords', () => {
    const lost = hoaMai.petitionFields.flatMap((field) =>
      field.keywords.filter(
        (keyword) => !recogniseField(keyword, hoaMai).some((one) => one.field.code === field.code),
      ),
    )

    expect(lost).toEqual([])
  })

  it('gives at most four fields with scores between 0 and 1, best first, for any text', () => {
    const words = hoaMai.petitionFields.flatMap((field) => field.keywords)
    const sentence = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(sentence, (parts) => {
        const scores = recogniseField(parts.join(' '), hoaMai).map((one) => one.score)
        expect(scores.length).toBeLessThanOrEqual(4)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
