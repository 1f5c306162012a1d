import { expect, test } from 'vitest'
import type { Procedure } from '../../../src/knowledge/index.ts'
import { tellingChoices } from '../../../src/skills/procedure/telling-choices.ts'

const named = (name: string) => ({ id: name, name }) as Procedure
const offered = (...names: string[]) => tellingChoices(names.map(named)).map(({ name }) => name)

test('names that differ in no telling word are offered once, the better one', () => {
  expect(offered('Thủ tục đăng ký kết hôn', 'Đăng ký kết hôn', 'Đăng ký lại kết hôn')).toEqual([
    'Thủ tục đăng ký kết hôn',
    'Đăng ký lại kết hôn',
  ])
})

test('one word that decides keeps two apart, and four are enough', () => {
  expect(offered('Cấp giấy A', 'Cấp lại giấy A')).toHaveLength(2)
  expect(offered('A', 'B', 'C', 'D', 'E')).toEqual(['A', 'B', 'C', 'D'])
})
