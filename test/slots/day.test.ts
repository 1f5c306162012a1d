import { describe, expect, test } from 'vitest'
import { readDays } from '../../src/slots/index.ts'

const FRIDAY = Temporal.PlainDate.from('2026-11-20')

function said(text: string, lean?: 'ahead' | 'back'): readonly string[] {
  return readDays(text, { today: FRIDAY, lean }).map(({ value: { from, until, part } }) =>
    [from.equals(until) ? from.toString() : `${from.toString()}/${until.toString()}`, part]
      .filter((one) => one !== null)
      .join(' '),
  )
}

describe('days in a text, read on Friday 20/11/2026', () => {
  test.each([
    ['thứ 7 này có làm việc không', '2026-11-21'],
    ['Chiều mai tôi qua được không?', '2026-11-21 afternoon'],
    ['8h30 sáng mốt', '2026-11-22 morning'],
    ['mất điện từ hôm qua', '2026-11-19'],
    ['tối qua có người đổ rác', '2026-11-19 evening'],
    ['Sáng thứ Hai tuần sau', '2026-11-23 morning'],
    ['cuối tháng này trả kết quả', '2026-11-21/2026-11-30'],
    ['ngày 5 tháng 9 năm 2027', '2027-09-05'],
    ['ba ngày nữa', '2026-11-23'],
    ['tuần trước', '2026-11-09/2026-11-15'],
    ['thứ bảy tuần trước', '2026-11-14'],
    ['mùng 2 tháng 9 có nghỉ không', '2027-09-02'],
    ['tôi mai lên', '2026-11-21'],
    ['năm ngoái', '2025-01-01/2025-12-31'],
  ])('with all marks: “%s” is %s', (text, day) => {
    expect(said(text)).toEqual([day])
  })

  test.each([
    ['thu 7 nay co lam k', '2026-11-21'],
    ['chieu mai', '2026-11-21 afternoon'],
    ['thu hai tuan sau', '2026-11-23'],
    ['hom qua mua to', '2026-11-19'],
    ['toi qua mat dien', '2026-11-19 evening'],
    ['ngay kia', '2026-11-22'],
    ['ngay 24/11 nghi ha', '2026-11-24'],
    ['2 tuan truoc', '2026-11-06'],
    ['dau thang sau', '2026-12-01/2026-12-10'],
    ['cuoi tuan xa lam viec k', '2026-11-21/2026-11-22'],
    ['chu nhat', '2026-11-22'],
  ])('without marks: “%s” is %s', (text, day) => {
    expect(said(text)).toEqual([day])
  })

  test.each([
    ['hnay xa lam k', '2026-11-20'],
    ['T2 len nop dc hok', '2026-11-23'],
    ['cn nay ubnd co mo hong', '2026-11-22'],
    ['hwa mat dien', '2026-11-19'],
    ['t7 co ai truc hong', '2026-11-21'],
    ['hum nay nha', '2026-11-20'],
    ['24-11-26', '2026-11-24'],
  ])('in shorthand: “%s” is %s', (text, day) => {
    expect(said(text)).toEqual([day])
  })

  test.each([
    ['bữa nay', '2026-11-20'],
    ['bữa qua', '2026-11-19'],
    ['hồi hôm nước tràn', '2026-11-19 evening'],
    ['mốt tui lên', '2026-11-22'],
    ['ngày mốt', '2026-11-22'],
    ['chủ nhựt', '2026-11-22'],
    ['bữa ni', '2026-11-20'],
    ['bữa kia', '2026-11-18'],
  ])('as spoken in the regions: “%s” is %s', (text, day) => {
    expect(said(text)).toEqual([day])
  })

  test.each([
    ['mùng 5 tết có mở cửa không', '2027-02-10'],
    ['mung 5 tet', '2027-02-10'],
    ['mồng một tết', '2027-02-06'],
    ['m4 tet', '2027-02-09'],
    ['rằm tháng 7', '2027-08-16'],
    ['ram thang bay', '2027-08-16'],
    ['rằm tháng Giêng', '2027-02-20'],
    ['rằm này', '2026-11-23'],
    ['30 tết', '2027-02-05'],
    ['giao thừa', '2027-02-05'],
    ['mùng 10/3', '2027-04-16'],
    ['mùng 3 tháng 3', '2027-04-09'],
    ['28 tet con lam khong', '2027-02-04'],
    ['23 tháng chạp', '2027-01-30'],
    ['10/3 âm lịch', '2027-04-16'],
    ['mười lăm tháng tám âm lịch', '2027-09-15'],
    ['tết năm 2028', '2028-01-26/2028-01-28'],
    ['mùng 1 tết năm 2030', '2030-02-02'],
  ])('by the lunar calendar: “%s” is %s', (text, day) => {
    expect(said(text)).toEqual([day])
    expect(readDays(text, { today: FRIDAY })[0]?.value.lunar).toBe(true)
  })

  test.each([
    ['thứ 2', '2026-11-16'],
    ['20/11', '2026-11-20'],
    ['25/12', '2025-12-25'],
    ['rằm tháng 7', '2026-08-27'],
    ['tháng 12', '2025-12-01/2025-12-31'],
  ])('in a story about the past: “%s” is %s', (text, day) => {
    expect(said(text, 'back')).toEqual([day])
  })

  test.each([
    'con thứ ba',
    'lần thứ hai tôi hỏi',
    'tôi qua xã',
    'toi qua xa nop giay',
    'gò Mai',
    'Mai Đông',
    'chị Mai ơi',
    'mai táng phí',
    'tien mai tang',
    'trực 24/7',
    'nghị định 61/2018',
    'số nhà 12/5',
    'ngày 31/2',
    '45/99',
    'mấy hôm nay không ai dọn',
    'giấy cn quyền sử dụng đất',
    'H99.01-261101-0012',
    'trước tết',
    '',
    '😀',
  ])('“%s” names none', (text) => {
    expect(said(text).filter((day) => day !== '')).toEqual([])
  })

  test('are all read in one message, in the order said', () => {
    expect(said('hôm qua tôi đến mà nghỉ, thứ 2 tuần sau có làm không')).toEqual(['2026-11-19', '2026-11-23'])
  })

  test('are found in decomposed letters, with their place in NFC', () => {
    const text = 'chiều mai có làm không'
    expect(readDays(text.normalize('NFD'), { today: FRIDAY })).toMatchObject([{ start: 0, end: 9 }])
  })
})
