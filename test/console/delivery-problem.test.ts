import { expect, test } from 'vitest'
import { deliveryProblem } from '../../src/console/delivery-problem.ts'

test.each([
  ['zalo', '-230', 'quá thời gian'],
  ['zalo', '-227', 'chặn, rời kênh'],
  ['zalo', '-321', 'Nhờ quản trị'],
  ['facebook', '10/2018278', 'quá thời gian'],
  ['facebook', '10', 'Nhờ quản trị'],
  ['facebook', '190/463', 'Nhờ quản trị'],
  ['facebook', '551', 'chặn, rời kênh'],
  ['facebook', 'HTTP_502', 'không phản hồi'],
  ['web', 'CITIZEN_LEFT', 'chặn, rời kênh'],
  ['zalo', 'toString', 'từ chối'],
  ['zalo', '-9999', 'từ chối'],
])('%s error %s is told as “%s”', (channel, code, words) => {
  expect(deliveryProblem(channel, 'dead', code)).toContain(words)
})

test('a send whose answer never came is told as such, whatever its code', () => {
  expect(deliveryProblem('zalo', 'uncertain', '-230')).toContain('có thể người dân đã thấy')
})
