import { describe, expect, test } from 'vitest'
import { readTimes } from '../../src/slots/index.ts'

const said = (text: string) => readTimes(text).map((slot) => slot.value.toString().slice(0, 5))

describe('times of day in a text', () => {
  test.each([
    ['8 giờ 30', '08:30'],
    ['tám giờ', '08:00'],
    ['8 giờ rưỡi sáng', '08:30'],
    ['8 giờ kém 15', '07:45'],
    ['3 giờ chiều mai', '15:00'],
    ['12 giờ trưa', '12:00'],
    ['12 giờ đêm', '00:00'],
    ['mười giờ tối', '22:00'],
    ['hai mươi giờ', '20:00'],
    ['9 giờ 15 phút sáng', '09:15'],
    ['1 giờ trưa', '13:00'],
  ])('with marks: “%s” is %s', (text, time) => {
    expect(said(text)).toEqual([time])
  })

  test.each([
    ['8 gio ruoi', '08:30'],
    ['3 gio chieu', '15:00'],
    ['tam gio sang', '08:00'],
    ['7h toi', '19:00'],
    ['truoc 11h30', '11:30'],
    ['5h chieu thu 6', '17:00'],
  ])('without marks: “%s” is %s', (text, time) => {
    expect(said(text)).toEqual([time])
  })

  test.each([
    ['8h30', '08:30'],
    ['8h', '08:00'],
    ['8g30', '08:30'],
    ['14h', '14:00'],
    ['7h45p', '07:45'],
    ['16:30', '16:30'],
    ['0h', '00:00'],
    ['8H30', '08:30'],
  ])('in short: “%s” is %s', (text, time) => {
    expect(said(text)).toEqual([time])
  })

  test.each([
    'mấy giờ mở cửa',
    'trong 24h',
    'trực 24/24h',
    'sau 3 giờ nữa',
    'mất 2 giờ đồng hồ',
    '25h',
    '10:75',
    'tỷ lệ 1:100',
    'giờ hành chính',
    '8 gió',
    '',
  ])('“%s” holds none', (text) => {
    expect(said(text)).toEqual([])
  })

  test('does not take “tôi” for the evening', () => {
    expect(said('8h tôi tới')).toEqual(['08:00'])
  })
})
