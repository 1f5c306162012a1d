import { describe, expect, test } from 'vitest'
import { asksHow, clausesOf, requestOf } from '../../src/understanding/clauses.ts'

const words = (text: string) =>
  requestOf(clausesOf(text))
    .map(({ folded }) => folded)
    .join(' ')

describe('the request of a message', () => {
  test.each([
    [
      'Tôi mua đất năm 2001. Nay tôi muốn làm sổ thì cần giấy tờ gì?',
      'nay toi muon lam so thi can giay to gi',
    ],
    ['Chào xã, bố em mất tuần trước, em khai tử ở đâu ạ. Em cảm ơn.', 'em khai tu o dau a'],
    [
      'Mẹ tôi 82 tuổi. Mẹ có được trợ cấp không? Hồ sơ gồm những gì?',
      'me co duoc tro cap khong ho so gom nhung gi',
    ],
    ['bo em mat roi, lam khai tu mat may ngay', 'lam khai tu mat may ngay'],
  ])('“%s” is what it asks', (text, request) => {
    expect(words(text)).toBe(request)
  })

  test('a question too short to stand alone keeps the clause before it', () => {
    expect(words('Nhà tôi ở quê. Nghe nói khai tử muộn bị khó, thật không?')).toBe(
      'nghe noi khai tu muon bi kho that khong',
    )
  })

  test.each(['tách thửa', '', '???', 'rác chất đống ở đầu ngõ, hôi lắm'])(
    '“%s” asks nothing and stays whole',
    (text) => {
      expect(requestOf(clausesOf(text))).toEqual(clausesOf(text).flatMap(({ tokens }) => tokens))
    },
  )

  test('figures and codes are not cut at their dots', () => {
    expect(clausesOf('phí 50.000 đồng ở 1.5 km đúng không')).toHaveLength(1)
  })

  test('a mark says that something asks', () => {
    const [told, asked] = clausesOf('Em nộp rồi. Đã xong?')
    expect([told, asked].map((clause) => (clause === undefined ? null : asksHow(clause)))).toEqual([0, 2])
  })
})
