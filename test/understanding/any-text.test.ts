import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openUnderstander } from '../../src/cli/open-understander.ts'
import { EMPTY_CONTEXT, INTENT_NAMES, type Understander } from '../../src/understanding/types.ts'

let understander: Understander
beforeAll(async () => {
  const opened = await openUnderstander(process.env)
  await opened.close()
  understander = opened.understander
})

const ACTIONS_OF_TEST = ['answer', 'clarify', 'fallback', 'handover', 'refuse']

const VIETNAMESE = [
  'khai',
  'sinh',
  'cháy',
  'nhà',
  'đăng',
  'ký',
  'lệ',
  'phí',
  'ơi',
  'cứu',
  'bao',
  'nhiêu',
  'thế',
  'nào',
]
const ODD = [
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\0',
  '\u0301',
  '😀',
  '🇻🇳',
  '中',
  'й',
  'ﷺ',
  '½',
  '①',
  '\t',
  '\n',
]

const words = fc
  .array(fc.oneof(fc.constantFrom(...VIETNAMESE), fc.constantFrom(...ODD), fc.string({ maxLength: 6 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(' '))

/** What people, phones and attackers send. */
const texts = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: words.map((text) => text.normalize('NFD')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...ODD), { maxLength: 200 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.array(fc.nat(9), { maxLength: 300 }).map((digits) => digits.join('')) },
  { weight: 1, arbitrary: fc.uint16Array({ maxLength: 200 }).map((codes) => String.fromCharCode(...codes)) },
)

describe('any text', () => {
  test('20,000 texts are understood as something, and none throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { intent, action, confidence } = understander.understand(text, EMPTY_CONTEXT)
        expect(INTENT_NAMES).toContain(intent)
        expect(ACTIONS_OF_TEST).toContain(action)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 20_000, seed: 20_261_122 },
    )
  }, 60_000)

  test.each([
    ['a hundred thousand characters', 'a b '.repeat(25_000)],
    ['a hundred thousand without a blank', 'x'.repeat(100_000)],
    ['five thousand emoji', '😀'.repeat(5_000)],
    ['ten thousand marks on one letter', `a${'\u0301'.repeat(10_000)}`],
    ['lone surrogates', '\ud83d'.repeat(5_000)],
    ['marks of direction', '\u202ecứu\u202c '.repeat(5_000)],
    ['digits', '0123456789'.repeat(10_000)],
    ['NFD', 'làm giấy khai sinh '.normalize('NFD').repeat(5_000)],
    ['commas', ',.;!?'.repeat(20_000)],
    ['danger over and over', 'cháy nhà con ngã xuống ao bị chồng đánh '.repeat(2_500)],
  ])('%s are read in well under the time a citizen notices', (_, text) => {
    understander.understand(text, EMPTY_CONTEXT)
    const times = Array.from({ length: 5 }, () => {
      const startedAt = performance.now()
      understander.understand(text, EMPTY_CONTEXT)
      return performance.now() - startedAt
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })

  test('hidden characters and NFD do not hide a danger', () => {
    for (const text of [
      'cứu với, nhà tôi đang cháy'.normalize('NFD'),
      'cứu\u200b với, nhà\u202e tôi đang ch\u200dáy',
    ])
      expect(understander.understand(text, EMPTY_CONTEXT).intent).toBe('emergency')
  })
})
