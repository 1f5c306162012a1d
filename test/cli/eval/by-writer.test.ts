import { expect, test } from 'vitest'
import { byWriter } from '../../../src/cli/eval/by-writer.ts'
import { judged } from '../../understanding/judged-message.ts'

const of = (writer: string, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => judged({ id: `own-${writer}-1` })),
  ...Array.from({ length: wrong }, () => judged({ id: `own-${writer}-2` }, {}, { intentRight: false })),
]

test('the mean is over writers, and those of a few words are left out of it', () => {
  const { writers, spread } = byWriter([...of('aa', 10, 0), ...of('bb', 24, 16), ...of('cc', 0, 2)])
  expect(Object.keys(writers)).toEqual(['aa', 'bb', 'cc'])
  expect(spread.intent).toMatchObject({ mean: 80, least: 60, writers: 2 })
  expect(spread.intent.deviation).toBeCloseTo(Math.sqrt(800))
})
