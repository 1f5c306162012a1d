import { describe, expect, it } from 'vitest'
import { recogniseElsewhere } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const subject = (text: string) => recogniseElsewhere(text, hoaMai)?.subject.id ?? null

describe('recogniseElsewhere', () => {
  it.each([
    ['hộ chiếu làm ở đâu', 'ho-chieu'],
    ['lam ho chieu can gi', 'ho-chieu'],
    ['cần giấy gì để làm hộ chiếu', 'ho-chieu'],
    ['bằng lái xe hết hạn', 'bang-lai-xe'],
    ['vay vốn ngân hàng chính sách xã hội', 'vay-chinh-sach'],
    ['sang tên xe máy', 'dang-ky-xe'],
    ['lương chủ tịch nước bao nhiêu', 'viec-trung-uong'],
    ['luong chu tich xa thang may trieu', 'luong-can-bo'],
    ['công ty nợ lương ba tháng thì kêu ai', 'tien-luong-lao-dong'],
    ['tui muốn thuê đo đất lại', 'do-dac-dat'],
    ['lam hoan cong nha moi xay', 'hoan-cong'],
    ['mở phòng gym xin ai', 'phong-tap-the-thao'],
    ['dang ky tau ca', 'tau-ca'],
    ['bán thuốc trừ sâu cần chứng chỉ gì', 'vat-tu-nong-nghiep'],
    ['khi nào thi công chức', 'thi-cong-chuc'],
    ['chuyển sinh hoạt đảng về xã', 'sinh-hoat-dang-doan'],
    ['thăm gặp phạm nhân cần giấy gì', 'trai-giam'],
    ['mất cà vẹt xe làm lại ở đâu', 'dang-ky-xe'],
  ])('reads “%s” as %s', (text, id) => {
    expect(subject(text)).toBe(id)
  })

  it.each([
    'xin xác nhận cư trú để làm hộ chiếu',
    'làm giấy khai sinh',
    'sang tên sổ đỏ',
    'nhận tiền nước ngoài gửi về',
    'mẹ mất năng lực hành vi, con muốn đăng ký giám hộ',
    'có kết quả xét nghiệm ADN rồi, muốn nhận con',
    '',
  ])('sees no other body’s matter in “%s”', (text) => {
    expect(subject(text)).toBeNull()
  })

  it('knows at least sixty matters, each with phrases of its own', () => {
    const phrases = hoaMai.elsewhere.flatMap(({ phrases }) => phrases.map((one) => one.toLowerCase()))
    expect(hoaMai.elsewhere.length).toBeGreaterThanOrEqual(60)
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  it('names no amount and no number of days, which nobody has checked', () => {
    const told = hoaMai.elsewhere.map(({ help, communeHelp = '' }) => `${help} ${communeHelp}`)
    expect(told.filter((text) => /\d+\s*(đồng|nghìn|triệu|ngày|%)/u.test(text))).toEqual([])
  })

  it('tells the citizen’s own words', () => {
    expect(recogniseElsewhere('em muốn Đổi Bằng Lái xe', hoaMai)?.matched).toBe('Bằng Lái xe')
  })
})
