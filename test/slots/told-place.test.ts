import { describe, expect, test } from 'vitest'
import { looksLikePlace, toldPlace } from '../../src/slots/told-place.ts'

describe('a place in the citizen’s words', () => {
  test.each([
    ['đường sụt lún tại kiệt 12 Ưng Bình', 'kiệt 12 Ưng Bình'],
    ['Tại giao lộ đường C và đường F có bãi rác', 'giao lộ đường C'],
    ['rác đổ trước nhà ông Bảy, hôi lắm', 'trước nhà ông Bảy'],
    ['đèn hỏng ở thôn Đoài, trước cửa nhà văn hóa', 'trước cửa nhà văn hóa'],
    ['nuoc dong truoc cua nha van hoa may hom nay', 'truoc cua nha van hoa'],
    ['co o ga to o nga ba cho Mai', 'nga ba cho Mai'],
  ])('of “%s” is “%s”', (text, place) => {
    expect(toldPlace(text)).toBe(place)
  })

  test.each([
    'cống trước nhà bị nghẹt',
    'cống trước nhà tui nghẹt',
    'rác trước cửa nhà tôi',
    'rác để trước cửa',
    'đường hỏng nhiều ổ gà',
    'mất điện từ sáng',
    '',
    'rác ở đường',
  ])('of “%s” is not known', (text) => {
    expect(toldPlace(text)).toBeNull()
  })
})

describe('an answer to “ở đâu?”', () => {
  test.each(['sau nhà ông Ba Tèo', 'gò me', 'dau xom', 'Đồng Quan', 'chỗ ngã ba chợ đó em'])(
    '“%s” may be a place',
    (text) => {
      expect(looksLikePlace(text)).toBe(true)
    },
  )

  test.each(['hôi quá trời', 'mấy bữa nay luôn á', 'kho lam co oi', '😀', 'mong xã xử lý sớm giúp'])(
    '“%s” tells on',
    (text) => {
      expect(looksLikePlace(text)).toBe(false)
    },
  )
})
