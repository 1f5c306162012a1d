import { describe, expect, test } from 'vitest'
import { readTrouble } from '../../src/slots/index.ts'
import { commune } from '../skills/commune-fixture.ts'

const said = (text: string) => {
  const found = readTrouble(text, commune)?.value
  return found === undefined ? null : `${found.field} ${found.priority}`
}

describe('what a report is about and how soon', () => {
  test.each([
    ['rác chất đống gần nhà văn hóa', 'RAC P2'],
    ['đèn đường hỏng cả tháng', 'CS P2'],
    ['đường nhiều ổ gà', 'GT P2'],
    ['dây điện đứt rơi xuống đường', 'DIEN P0'],
    ['đang đổ trộm rác ở bờ đê', 'RAC P1'],
    ['hàng xóm mở nhạc to', 'ANTT P1'],
    ['xây nhà trái phép', 'XD P3'],
    ['ống nước vỡ phun lên', 'NUOC P4'],
    ['cống nghẹt', 'TN P2'],
    ['cống tắc, nước cống phun lên đường', 'TN P1'],
    ['lấn chiếm vỉa hè', 'TTDT P3'],
    ['mất điện', 'DIEN P4'],
  ])('with marks: “%s” is %s', (text, trouble) => {
    expect(said(text)).toBe(trouble)
  })

  test.each([
    ['rac chat dong', 'RAC P2'],
    ['den duong hong', 'CS P2'],
    ['duong nhieu o ga', 'GT P2'],
    ['day dien dut roi xuong duong', 'DIEN P0'],
    ['ong nuoc vo phun len', 'NUOC P4'],
    ['cong tac nuoc cong phun len', 'TN P1'],
    ['xay nha trai phep', 'XD P3'],
    ['dang do trom rac', 'RAC P1'],
  ])('without marks: “%s” is %s', (text, trouble) => {
    expect(said(text)).toBe(trouble)
  })

  test.each([
    ['đèn đường hư', 'CS P2'],
    ['quăng rác bừa bãi', 'RAC P2'],
    ['đường ổ voi dữ lắm', 'GT P2'],
    ['cúp điện hoài', 'DIEN P4'],
    ['trụ điện nghiêng muốn đổ', 'DIEN P0'],
    ['nghẹt cống', 'TN P2'],
  ])('as spoken in the regions: “%s” is %s', (text, trouble) => {
    expect(said(text)).toBe(trouble)
  })

  test.each(['tôi muốn phản ánh', 'alo', 'xin chào', ''])('“%s” tells of none', (text) => {
    expect(said(text)).toBeNull()
  })

  test('says which words told it', () => {
    const text = 'tôi báo ống nước vỡ ở đầu làng'
    const found = readTrouble(text, commune)
    expect(text.slice(found?.start, found?.end)).toBe('ống nước vỡ')
  })
})
