import { describe, expect, test } from 'vitest'
import { redact } from '../../src/server/redaction.ts'

describe('redact', () => {
  test.each([
    ['0912345678', '0912***678'],
    ['+84 912 345 678', '0912***678'],
    ['0912.345.678', '0912***678'],
    ['024 3825 1234', '0243***234'],
    ['001199012345', '*********345'],
    ['001 199 012 345', '*********345'],
    ['an.nguyen@hoamai.example', 'a***@hoamai.example'],
    ['4111 1111 1111 1111', '****1111'],
    ['DN 4 01 0123456789', '[bhyt]'],
    ['CMND 123 456 789', 'CMND *********789'],
    ['STK 0011002233445', 'STK *********3445'],
    ['mã xác thực: 482913', 'mã xác thực: [đã xóa]'],
    ['hộ chiếu B1234567', 'hộ chiếu *****567'],
    ['MST 0101234567', 'MST *********567'],
    ['29A1-123.45', '29***45'],
  ])('masks %s', (text, masked) => {
    expect(redact(`xem ${text} nhé`)).toBe(`xem ${masked} nhé`)
  })

  test.each([
    '113',
    '1022',
    '1800 1234',
    'H99.01-260101-00123',
    '000.00.01.H99-260101-0012',
    'PA-7K3M-2Q',
    'OA 2486173905512804637',
    'lệ phí 8.000 đồng',
    'ngày 22/11/2026 lúc 20:15',
    '127.0.0.1:5432',
  ])('leaves %s as it is', (text) => {
    expect(redact(`xem ${text} nhé`)).toBe(`xem ${text} nhé`)
  })

  test('masks around a dossier code that stays', () => {
    expect(redact('0912345678 hỏi H99.01-260101-00123')).toBe('0912***678 hỏi H99.01-260101-00123')
  })
})
