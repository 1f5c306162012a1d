import { expect, test } from 'vitest'
import { train } from '../../src/understanding/classifier.ts'
import {
  decodeModel,
  encodeModel,
  ModelFileInvalidError,
  type UnderstandingModel,
} from '../../src/understanding/model-file.ts'

const { model } = train([
  { text: 'đăng ký khai sinh', intent: 'birth' },
  { text: 'làm giấy khai sinh cho con', intent: 'birth' },
  { text: 'đăng ký kết hôn', intent: 'marriage' },
  { text: 'làm giấy kết hôn', intent: 'marriage' },
])
const whole: UnderstandingModel = {
  dataHash: 'abc',
  lexicon: [{ form: 'gks', readings: ['giấy khai sinh'] }],
  aspectCues: [{ aspect: 'fee', text: 'lệ phí', weight: 3 }],
  intents: model,
  procedures: model,
  aspects: model,
}

test('a model comes back from its file as it went in', () => {
  const back = decodeModel(encodeModel(whole))
  expect(back.dataHash).toBe('abc')
  expect(back.lexicon).toEqual(whole.lexicon)
  expect(back.aspectCues).toEqual(whole.aspectCues)
  expect(back.procedures.labels).toEqual(model.labels)
  expect(back.procedures.weights).toEqual(model.weights)
  expect(back.aspects.net).toEqual(model.net)
  expect(back.intents.vocabulary.hashes).toEqual(model.vocabulary.hashes)
})

test('an altered or shortened model file is refused', () => {
  const file = encodeModel(whole)
  const altered = Buffer.from(file)
  altered[altered.length - 3] = (altered[altered.length - 3] as number) ^ 1
  expect(() => decodeModel(altered)).toThrow(ModelFileInvalidError)
  expect(() => decodeModel(file.subarray(0, file.length - 10))).toThrow(ModelFileInvalidError)
  expect(() => decodeModel(Buffer.from('something else'))).toThrow(ModelFileInvalidError)
})
