import { describe, expect, test } from 'vitest'
import { readPlaces } from '../../src/slots/index.ts'
import { commune } from '../skills/commune-fixture.ts'

const said = (text: string) => readPlaces(text, commune).map(({ value }) => value.hamlet?.id ?? value.words)

describe('places in a text', () => {
  test.each([
    ['rác ở thôn Đông', ['dong']],
    ['đèn hỏng ở xóm Đoài', ['doai']],
    ['rác ở thôn 3', ['thôn 3']],
    ['xóm Đình bị ngập', ['xóm Đình']],
    ['đội 5 mất nước', ['đội 5']],
    ['khu 2 nhiều rác', ['khu 2']],
    ['rác trước cổng chợ', ['trước cổng chợ']],
    ['làng Vũ Đại', ['làng Vũ Đại']],
    ['tổ dân phố số 4 mất điện', ['tổ dân phố số 4']],
    ['ngõ 15 tối om', ['ngõ 15']],
    ['km 12 có ổ gà', ['km 12']],
    ['gần Gò Mai', ['go_mai']],
    ['bến đò cũ', ['ben_da']],
  ])('with marks: “%s” is at %j', (text, places) => {
    expect(said(text)).toEqual(places)
  })

  test.each([
    ['rac o thon dong', ['dong']],
    ['thon 3 mat dien', ['thon 3']],
    ['xom dinh bi ngap', ['xom dinh']],
    ['gan suoi hoa', ['suoi_hoa']],
    ['rac truoc cong cho', ['truoc cong cho']],
    ['doi 5 mat nuoc', ['doi 5']],
    ['hem 12 toi om', ['hem 12']],
  ])('without marks: “%s” is at %j', (text, places) => {
    expect(said(text)).toEqual(places)
  })

  test.each([
    ['thon doaii bi ngap', ['doai']],
    ['thôn Đoaì', ['doai']],
    ['thôn Thưong', ['thuong']],
    ['thon thuogn mat nuoc', ['thuong']],
    ['t.Trung', ['trung']],
  ])('with slips: “%s” is at %j', (text, places) => {
    expect(said(text)).toEqual(places)
  })

  test.each([
    ['ấp Hạ ngập', ['ha']],
    ['kiệt 12 Ưng Bình', ['kiệt 12']],
    ['bên hông trước nhà ông Bảy', ['trước nhà ông Bảy']],
  ])('as spoken in the regions: “%s” is at %j', (text, places) => {
    expect(said(text)).toEqual(places)
  })

  test.each([
    'nhà hàng xóm nuôi heo',
    'xóm tôi mất điện',
    'bán 5 con gà',
    'tổ 5 triệu',
    'rác ở đường',
    'thôn nào vậy',
    'đợi 5 ngày rồi',
    '',
  ])('“%s” names none', (text) => {
    expect(readPlaces(text, commune).filter((one) => one.certainty >= 0.7)).toEqual([])
  })

  test('keeps the hamlet beside the landmark', () => {
    const places = readPlaces('rác gần nhà văn hóa thôn Đoài', commune)
    expect(places.map(({ value }) => value.hamlet?.id ?? null)).toEqual([null, 'doai'])
  })
})
