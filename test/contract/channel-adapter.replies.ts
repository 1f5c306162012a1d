import fc from 'fast-check'
import type { ReplyMessage } from '../../src/channel/index.ts'

const WORDS = [
  'xã',
  'phường',
  'giấy tờ',
  'khai sinh.',
  'đường ngập,',
  'thủ tục?',
  'Ông/bà',
  'căn cước công dân',
  '1.000.000 đồng',
  'quy định tại khoản 2 Điều 14;',
  'TP. Hồ Chí Minh',
  '👍🏻',
  '👨‍👩‍👧‍👦',
  '🇻🇳',
  'nghiêng'.normalize('NFD'),
  '\n',
  '\n\n',
  '\n1. ',
]

const vietnameseText = (minLength: number, maxLength: number) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'grapheme' })), {
      minLength,
      maxLength,
      size: 'max',
    })
    .map((words) => words.join(' ').toWellFormed())

/** A text that may need several messages on every channel. */
export const longReply: fc.Arbitrary<ReplyMessage> = vietnameseText(50, 900)
  .filter((text) => text.trim() !== '' && !text.includes('[@'))
  .map((text) => ({ text }))

const title = fc
  .tuple(
    fc.constantFrom('Giấy tờ', 'Lệ phí', 'Gửi phản ánh kiến nghị', 'Nơi nộp hồ sơ trực tiếp'),
    fc.nat(99),
  )
  .map(([words, number]) => `${words} ${number}`)

/** Text with any mix of buttons, links and phone numbers. */
export const anyReply: fc.Arbitrary<ReplyMessage> = fc.record(
  {
    text: vietnameseText(1, 300).filter((text) => text.trim() !== ''),
    buttons: fc
      .array(title, { maxLength: 16 })
      .map((titles) => titles.map((words, index) => ({ title: words, payload: `#choice.${index}` }))),
    links: fc.array(fc.record({ title, url: fc.webUrl() }), { maxLength: 3 }),
    phones: fc.array(fc.record({ title, number: fc.constantFrom('113', '02432123456') }), { maxLength: 2 }),
  },
  { requiredKeys: ['text'] },
)

/** NFC without any white space: what must survive splitting. */
export function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}
