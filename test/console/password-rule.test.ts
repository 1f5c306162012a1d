import { expect, test } from 'vitest'
import { passwordProblem } from '../../src/console/password-rule.ts'

const plain = { username: 'ly.tho', hasSecondFactor: false }

test('a phrase of fourteen characters will do, without digits or signs', () => {
  expect(passwordProblem('con trâu gặm c', plain)).toBeNull()
})

test('thirteen characters are too few without a second factor', () => {
  expect(passwordProblem('con trâu gặm ', plain)).toContain('14')
})

test('eight characters will do with a second factor, seven will not', () => {
  expect(passwordProblem('trâu gặm', { ...plain, hasSecondFactor: true })).toBeNull()
  expect(passwordProblem('trâu gặ', { ...plain, hasSecondFactor: true })).toContain('8')
})

test('characters are counted as people see them, however they are encoded', () => {
  expect(passwordProblem('con trâu gặm '.normalize('NFD'), plain)).toContain('14')
})

test('a password with the user name in it is refused', () => {
  expect(passwordProblem('mật khẩu LY.THO 2026', plain)).toContain('tên đăng nhập')
})

test('a password of few different characters is refused', () => {
  expect(passwordProblem('aaaaaaaaaaaabbbb', plain)).toContain('lặp')
})
