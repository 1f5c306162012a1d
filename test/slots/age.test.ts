import { describe, expect, test } from 'vitest'
import { readAges } from '../../src/slots/index.ts'

const TODAY = Temporal.PlainDate.from('2026-11-20')

const said = (text: string) =>
  readAges(text, TODAY).map(({ value }) => `${value.limit ?? ''}${value.fromMonths}-${value.toMonths}`)

describe('ages in a text, in months', () => {
  test.each([
    ['con 3 tuổi', '36-47'],
    ['cháu 14 tháng', '14-14'],
    ['sinh năm 1950', '900-923'],
    ['bảy mươi lăm tuổi', '900-911'],
    ['bé được 6 tháng tuổi', '6-6'],
    ['2 tuổi rưỡi', '30-30'],
    ['2 tuổi 3 tháng', '27-27'],
    ['sinh ngày 5/3/1950', '900-923'],
    ['dưới 6 tuổi', 'under72-72'],
    ['trên 80 tuổi', 'over960-960'],
    ['từ 60 tuổi trở lên', 'over720-720'],
    ['chưa đủ 18 tuổi', 'under216-216'],
    ['đẻ năm 2020', '60-83'],
  ])('with marks: “%s” is %s', (text, months) => {
    expect(said(text)).toEqual([months])
  })

  test.each([
    ['con 3 tuoi', '36-47'],
    ['bay muoi lam tuoi', '900-911'],
    ['be nha em moi 3 thang', '3-3'],
    ['sinh nam 1985', '480-503'],
    ['duoi 16 tuoi', 'under192-192'],
    ['muoi tam tuoi', '216-227'],
    ['me toi 75 tuoi', '900-911'],
  ])('without marks: “%s” is %s', (text, months) => {
    expect(said(text)).toEqual([months])
  })

  test.each([
    ['80t', '960-971'],
    ['sn 1985', '480-503'],
    ['sn85', '480-503'],
    ['s.n 1950', '900-923'],
    ['sn 05', '240-263'],
  ])('in short: “%s” is %s', (text, months) => {
    expect(said(text)).toEqual([months])
  })

  test.each([
    ['thằng cu nhà tui 2 tuổi', '24-35'],
    ['bà già 92 tuổi rồi', '1104-1115'],
    ['con bé mới 9 tháng', '9-9'],
  ])('as people speak: “%s” is %s', (text, months) => {
    expect(said(text)).toEqual([months])
  })

  test.each([
    'em chờ 3 tháng rồi',
    'thứ 7',
    't7',
    '3 tháng',
    'cưới 2 năm',
    '500 tuổi',
    'sinh hoạt 2026',
    'sinh năm 2050',
    'tuổi tác',
    '',
  ])('“%s” tells none', (text) => {
    expect(said(text)).toEqual([])
  })
})
