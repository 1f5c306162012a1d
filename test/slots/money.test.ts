import { describe, expect, test } from 'vitest'
import { readMoney } from '../../src/slots/index.ts'

const said = (text: string) => readMoney(text).map((slot) => slot.value)

describe('sums of money in a text', () => {
  test.each([
    ['5 triệu rưỡi', 5_500_000],
    ['hai trăm nghìn', 200_000],
    ['một triệu hai', 1_200_000],
    ['nửa triệu', 500_000],
    ['triệu rưỡi', 1_500_000],
    ['2 triệu 300 nghìn', 2_300_000],
    ['một trăm linh năm nghìn', 105_000],
    ['ba mươi lăm triệu', 35_000_000],
    ['năm mươi nghìn đồng', 50_000],
    ['2 tỷ', 2_000_000_000],
    ['500.000 đồng', 500_000],
    ['hai trăm rưỡi nghìn', 250_000],
    ['1,5 triệu', 1_500_000],
  ])('with marks: “%s” is %i', (text, vnd) => {
    expect(said(text)).toEqual([vnd])
  })

  test.each([
    ['hai tram nghin', 200_000],
    ['5 trieu ruoi', 5_500_000],
    ['nam tram nghin dong', 500_000],
    ['nop 50 ngan', 50_000],
    ['muoi lam ngan', 15_000],
    ['mot trieu hai', 1_200_000],
  ])('without marks: “%s” is %i', (text, vnd) => {
    expect(said(text)).toEqual([vnd])
  })

  test.each([
    ['500k', 500_000],
    ['1tr2', 1_200_000],
    ['1tr250', 1_250_000],
    ['35tr', 35_000_000],
    ['2 trăm k', 200_000],
    ['500.000đ', 500_000],
    ['500,000đ', 500_000],
    ['300 ng', 300_000],
    ['1000đ', 1_000],
    ['2tr3 tien dien', 2_300_000],
  ])('in short: “%s” is %i', (text, vnd) => {
    expect(said(text)).toEqual([vnd])
  })

  test.each([
    ['3 củ', 3_000_000],
    ['hai chục ngàn', 20_000],
    ['năm chục ngàn', 50_000],
    ['bẩy trăm nghìn', 700_000],
  ])('as people speak: “%s” is %i', (text, vnd) => {
    expect(said(text)).toEqual([vnd])
  })

  test.each([
    '200',
    '500 nghìn con gà',
    'hai triệu người',
    'ngày 5 tháng 3',
    'thứ 7',
    'sáu tháng',
    'ba tôi mất',
    '0912345678',
    'không biết',
    '',
  ])('“%s” is no money', (text) => {
    expect(said(text)).toEqual([])
  })

  test('are all read', () => {
    expect(said('nộp 500k mà biên lai ghi có hai trăm nghìn')).toEqual([500_000, 200_000])
  })
})
