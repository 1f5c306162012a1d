import { describe, expect, test } from 'vitest'
import { findContacts } from '../../../src/skills/office/directory.ts'
import { commune } from '../commune-fixture.ts'

describe('a contact', () => {
  test.each([
    ['số điện thoại công an xã', '0900 000 012'],
    ['sdt tram y te', '0900 000 014'],
    ['số trưởng thôn Đoài', '0900 000 052'],
    ['số cán bộ địa chính', '0900 000 024'],
    ['cho xin số một cửa', '0900 000 010'],
    ['số điện lực', '0900 000 015'],
    ['liên hệ hội đồng tiếp dân', '0900 000 020'],
    ['số văn phòng ủy ban', '0900 000 002'],
  ])('“%s” is %s', (text, phone) => {
    expect(findContacts(text, commune)[0]?.phone).toBe(phone)
  })

  test('of a leader is the office, never a private number', () => {
    const [chairman] = findContacts('số điện thoại chủ tịch xã', commune)
    expect(chairman?.title).toContain('Trần Thị Minh Mẫu')
    expect(chairman?.phone).toBe(commune.hotlines.office.phone)
  })

  test('nobody has is not made up', () => {
    expect(findContacts('số điện thoại anh Bảy sửa xe', commune)).toEqual([])
  })
})
