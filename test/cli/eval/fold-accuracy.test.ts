import { expect, test } from 'vitest'
import { foldAccuracy } from '../../../src/cli/eval/fold-accuracy.ts'

test('each text is judged once, by a model that did not see it', () => {
  const texts = Array.from({ length: 30 }, (_, i) => ({
    text: i % 2 === 0 ? `xin chào ${i}` : `cháy nhà ${i}`,
    intent: i % 2 === 0 ? 'greet' : 'emergency',
  }))
  const { folds } = foldAccuracy([...texts, { text: 'chỉ có một', intent: 'thanks' }], 3)
  expect(folds.reduce((sum, { marked }) => sum + marked.of, 0)).toBe(31)
  expect(folds.reduce((sum, { bare }) => sum + bare.right, 0)).toBe(30)
})
