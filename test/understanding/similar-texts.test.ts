import { expect, test } from 'vitest'
import { groupSimilarTexts } from '../../src/understanding/index.ts'

const TEXTS = [
  'làm giấy khai sinh cho cháu cần gì',
  'giờ mở cửa ngày lễ',
  'lam giay khai sinh can gi',
  'xã có mở cửa ngày lễ không',
  'giấy khai sinh cho cháu cần giấy gì',
  'con chó nhà bên sủa suốt đêm',
]
const grouped = (texts: readonly string[], weights = texts.map(() => 1)) =>
  groupSimilarTexts(texts, weights).map((group) => group.map((at) => texts[at]))

test('texts that ask alike stand together, with and without marks, the largest group first', () => {
  const groups = grouped(TEXTS)
  expect(groups.map((group) => new Set(group))).toEqual([
    new Set([TEXTS[0], TEXTS[2], TEXTS[4]]),
    new Set([TEXTS[1], TEXTS[3]]),
    new Set([TEXTS[5]]),
  ])
})

test('the order of the texts changes nothing', () => {
  expect(grouped(TEXTS.toReversed())).toEqual(grouped(TEXTS))
})

test('a text said often counts more than several said once', () => {
  const weights = TEXTS.map((text) => (text === TEXTS[5] ? 10 : 1))
  expect(grouped(TEXTS, weights)[0]).toEqual([TEXTS[5]])
})

test('no texts, empty texts and a thousand texts are fine', () => {
  expect(groupSimilarTexts([], [])).toEqual([])
  expect(grouped(['', '???'])).toHaveLength(2)
  const many = Array.from({ length: 1000 }, (_, i) => `${TEXTS[i % TEXTS.length]} ${i}`)
  expect(grouped(many).flat()).toHaveLength(1000)
})
