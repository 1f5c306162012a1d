import { expect, test } from 'vitest'
import { contentWords } from '../../src/understanding/content-words.ts'
import { namesNoSubject } from '../../src/understanding/no-subject.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const bare = (text: string) => namesNoSubject(wordsOf(text), contentWords(wordsOf(text)))

test.each(['làm giấy', 'nop ho so', 'đi lấy kết quả', 'nộp rồi mấy ngày xong'])(
  '“%s” names nothing',
  (text) => expect(bare(text)).toBe(true),
)

test.each(['làm giấy khai sinh', 'nộp thuế', 'tách hộ', 'xin giấy xác nhận', 'thế nào ạ'])(
  '“%s” names something, or asks nothing of papers',
  (text) => expect(bare(text)).toBe(false),
)
