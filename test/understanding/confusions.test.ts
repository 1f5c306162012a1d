import { expect, test } from 'vitest'
import { confusionsOf } from '../../src/understanding/confusions.ts'
import { judged } from './judged-message.ts'

test('errors are counted by what was wanted and what was said, the most frequent first', () => {
  const late = judged({ aspect: 'time' }, { aspect: 'fee' }, { aspectRight: false })
  const { intents, procedures, aspects } = confusionsOf([
    judged({}),
    judged({ aspect: 'fee' }, {}, { aspectRight: false }),
    late,
    late,
    judged({ intent: 'greet' }, { intent: 'thanks' }, { intentRight: false }),
    judged({}, { procedure: { id: 'a', code: null, name: 'A', score: 1 } }, { keptQuiet: false }),
    judged({ procedure: 'B' }, {}, { procedureRight: false }),
  ])
  expect(aspects).toEqual([
    { wanted: 'time', got: 'fee', count: 2 },
    { wanted: 'fee', got: '–', count: 1 },
  ])
  expect(intents).toEqual([{ wanted: 'greet', got: 'thanks', count: 1 }])
  expect(procedures).toEqual([
    { wanted: 'B', got: '–', count: 1 },
    { wanted: '–', got: 'A', count: 1 },
  ])
})
