import { describe, expect, test } from 'vitest'
import { toldPlace } from '../../../src/skills/petition/told-place.ts'

describe('a place in the citizen’s words', () => {
  test.each([
    ['đường sụt lún tại kiệt 12 Ưng Bình', 'kiệt 12 Ưng Bình'],
    ['Tại giao lộ đường C và đường F có bãi rác', 'giao lộ đường C'],
    ['rác đổ trước nhà ông Bảy, hôi lắm', 'nhà ông Bảy'],
    ['co o ga to o nga ba cho Mai', 'nga ba cho Mai'],
  ])('of “%s” is “%s”', (text, place) => {
    expect(toldPlace(text)).toBe(place)
  })

  test.each(['cống trước nhà bị nghẹt', 'đường hỏng nhiều ổ gà', 'mất điện từ sáng', '', 'rác ở đường'])(
    'of “%s” is not known',
    (text) => {
      expect(toldPlace(text)).toBeNull()
    },
  )
})
