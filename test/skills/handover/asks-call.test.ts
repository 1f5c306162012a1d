import { expect, test } from 'vitest'
import { asksToBeCalled } from '../../../src/skills/handover/asks-call.ts'

test('a number left with the wish to be called asks for a person, with marks and without', () => {
  expect(asksToBeCalled('alo cho bác nhé, số 0987654321')).toBe(true)
  expect(asksToBeCalled('lien he lai voi toi 0987 654 321')).toBe(true)
})

test('a number alone, and a wish without one, do not', () => {
  expect(asksToBeCalled('0987654321')).toBe(false)
  expect(asksToBeCalled('gọi cho tôi đi')).toBe(false)
  expect(asksToBeCalled('ai vừa gọi vào số 0987654321 vậy')).toBe(false)
})
