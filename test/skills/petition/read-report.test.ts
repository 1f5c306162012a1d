import { describe, expect, test } from 'vitest'
import { isComplete, nextStep } from '../../../src/skills/petition/next-step.ts'
import { EMPTY_NOTES } from '../../../src/skills/petition/notes.ts'
import {
  clearField,
  readAttachments,
  readReport,
  saysSomething,
} from '../../../src/skills/petition/read-report.ts'
import { commune } from '../commune-fixture.ts'

describe('a report in one message', () => {
  test('gives content, hamlet, field and phone, and leaves nothing to ask', () => {
    const notes = readReport(EMPTY_NOTES, 'rác chất đống ở thôn Đông, gọi 0912 345 678', commune)
    expect(notes).toMatchObject({ hamletId: 'dong', field: 'RAC', phone: '0912345678' })
    expect(notes.content).not.toContain('0912')
    expect(isComplete(notes)).toBe(true)
  })

  test('takes a landmark for the place, not for the trouble', () => {
    expect(clearField('rác chất đống gần nhà văn hóa', commune)).toBe('RAC')
  })

  test('masks identity numbers', () => {
    expect(readReport(EMPTY_NOTES, 'rác nhiều, cccd 001 085 012 345', commune).content).not.toContain('085')
  })

  test('keeps the first hamlet named and adds later words', () => {
    const first = readReport(EMPTY_NOTES, 'đèn đường thôn Hạ hỏng', commune)
    const second = readReport(first, 'tối om cả tháng', commune)
    expect(second.content).toBe('đèn đường thôn Hạ hỏng\ntối om cả tháng')
    expect(second.hamletId).toBe('ha')
  })

  test('of a proposal needs no place', () => {
    const notes = readReport(EMPTY_NOTES, 'góp ý xã nên mở lớp dạy dùng điện thoại cho người già', commune)
    expect(notes.kind).toBe('suggestion')
    expect(['field', 'phone', 'summary']).toContain(nextStep(notes))
  })
})

test.each(['tôi muốn phản ánh', 'cho em gửi phản ánh với ạ', 'alo', '???', 'kiến nghị', ''])(
  'the announcement “%s” says nothing yet',
  (text) => {
    expect(saysSomething(text)).toBe(false)
  },
)

test('photos are kept once each and never more than ten', () => {
  const photos = Array.from({ length: 15 }, (_, index) => ({
    kind: 'image' as const,
    url: `https://x.example/${index % 12}`,
  }))
  expect(readAttachments(EMPTY_NOTES, photos).attachments).toHaveLength(10)
})
