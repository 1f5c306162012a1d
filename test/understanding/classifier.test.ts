import { describe, expect, test } from 'vitest'
import { type LabelledText, train } from '../../src/understanding/classifier.ts'

const EXAMPLES: readonly LabelledText[] = [
  ...[
    'bật đèn phòng khách',
    'tắt đèn giúp tôi',
    'mở đèn ngủ',
    'đèn sáng quá giảm bớt',
    'bật hết đèn lên',
  ].map((text) => ({
    text,
    intent: 'light',
  })),
  ...['mở nhạc đi', 'phát bài hát mới', 'nghe nhạc trữ tình', 'tắt nhạc', 'chuyển bài khác'].map((text) => ({
    text,
    intent: 'music',
  })),
  ...[
    'mai trời có mưa không',
    'thời tiết hôm nay',
    'nhiệt độ ngoài trời',
    'có bão không',
    'nắng hay mưa',
  ].map((text) => ({
    text,
    intent: 'weather',
  })),
]

describe('training on any labelled texts', () => {
  const classifier = train(EXAMPLES)

  test.each([
    ['bật đèn', 'light'],
    ['phát nhạc', 'music'],
    ['hôm nay có mưa không', 'weather'],
  ])('tells “%s” as written, without marks and with slips', (text, intent) => {
    expect(classifier.classify(text).intent).toBe(intent)
    expect(
      classifier.classify(text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')).intent,
    ).toBe(intent)
  })

  test('gives probabilities between 0 and 1, and less to what it never saw', () => {
    const seen = classifier.classify('thời tiết hôm nay').score
    const unseen = classifier.classify('xyz 123').score
    expect(seen).toBeLessThanOrEqual(1)
    expect(unseen).toBeGreaterThanOrEqual(0)
    expect(seen).toBeGreaterThan(unseen)
  })

  test('learns the same model every time', () => {
    const again = train(EXAMPLES)
    expect(again.model.weights.steps).toEqual(classifier.model.weights.steps)
    expect(again.model.sharpness).toBe(classifier.model.sharpness)
  })

  test('answers the empty label when it was taught nothing', () => {
    expect(train([]).classify('gì cũng được')).toEqual({ intent: '', score: 0 })
  })
})
