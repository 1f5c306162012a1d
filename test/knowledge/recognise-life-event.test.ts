import { describe, expect, it } from 'vitest'
import { recogniseLifeEvents } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const events = (text: string) => recogniseLifeEvents(text, hoaMai).map((event) => event.id)

describe('recogniseLifeEvents', () => {
  it.each([
    ['chồng em vừa mất, cần làm giấy tờ gì', 'nguoi-than-mat'],
    ['me toi mat hom qua', 'nguoi-than-mat'],
    ['vợ em mới sinh bé trai', 'moi-sinh-con'],
    ['toi moi chuyen ve xa', 'moi-chuyen-den'],
    ['muốn mở quán cà phê nhỏ', 'mo-quan'],
    ['vợ tôi sắp sinh thì chuẩn bị giấy gì', 'sap-sinh-con'],
    ['em mới ly hôn xong cần làm gì', 'moi-ly-hon'],
    ['tui muốn ly hôn', 'muon-ly-hon'],
    ['nhà tôi chuyển về quê ở luôn', 'chuyen-ve-que'],
    ['me toi gia yeu roi', 'bo-me-gia-yeu'],
    ['mất ví mất hết giấy tờ', 'mat-giay-to'],
    ['con sắp vô lớp một', 'con-vao-lop-1'],
    ['đi Nhật về chưa có hộ khẩu', 'di-nuoc-ngoai-ve'],
    ['nhà tôi bị cháy', 'nha-chay-bao-lu'],
    ['bao toc mai nha em', 'nha-chay-bao-lu'],
    ['đàn gà nhà tôi chết hết', 'gia-suc-chet'],
    ['xã sáp nhập rồi phải làm gì', 'sap-nhap-xa'],
    ['ba tui hồi trước đi lính', 'di-linh-ngay-truoc'],
    ['đất ông bà để lại cho mấy anh em', 'thua-ke-dat'],
  ])('reads “%s” as %s', (text, id) => {
    expect(events(text)).toContain(id)
  })

  it('starts an event of unmarried parents, lost papers or dead animals with the right thing', () => {
    const first = (id: string) => hoaMai.lifeEvents.find((event) => event.id === id)?.procedures[0]
    expect(first('con-ngoai-hon-nhan')).toBe('dang-ky-khai-sinh-ket-hop-nhan-cha-me-con')
    expect(first('mat-giay-to')).toBe('trinh-bao-mat-giay-to')
    expect(first('gia-suc-chet')).toBe('ho-tro-thiet-hai-dich-benh-dong-vat')
  })

  it('lists only procedures that are known, each once', () => {
    for (const { id, procedures } of hoaMai.lifeEvents) {
      expect(
        procedures.filter((one) => hoaMai.procedureById(one) === undefined),
        id,
      ).toEqual([])
      expect(new Set(procedures).size, id).toBe(procedures.length)
    }
  })

  it('sees nothing where nothing is told', () => {
    expect(events('lệ phí chứng thực bao nhiêu')).toEqual([])
  })
})
