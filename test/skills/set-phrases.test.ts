import { describe, expect, test } from 'vitest'
import { newTrackingCode } from '../../src/petitions/index.ts'
import { setPhrase } from '../../src/skills/set-phrases.ts'

describe('a set phrase', () => {
  test.each([
    ['gặp cán bộ', 'agent.request'],
    ['Gap can bo a', 'agent.request'],
    ['dữ liệu của tôi', 'privacy.ask'],
    ['phản ánh của tôi', 'petition.status'],
    ['tôi muốn phản ánh', 'petition.create'],
    ['Sai rồi!', 'conversation.correct'],
    ['hủy', 'conversation.cancel'],
    ['thế thì thôi', 'conversation.cancel'],
    [newTrackingCode(() => 0.3), 'petition.status'],
    ['PA 1234 5670', 'petition.status'],
  ])('“%s” means %s', (text, intent) => {
    expect(setPhrase(text)).toBe(intent)
  })

  test.each(['phản ánh rác ở thôn Đông', 'cán bộ tư pháp tên gì', 'thôi làm hòa giải viên', 'mã 1', ''])(
    '“%s” is left to understanding',
    (text) => {
      expect(setPhrase(text)).toBeNull()
    },
  )
})
