import { expect, test } from 'vitest'
import { startProblem } from '../../src/server/index.ts'

const config = { port: 3000, host: '10.0.0.9' }
const coded = (code: string) => Object.assign(new Error('as the system says it'), { code })

test.each([
  ['EADDRINUSE', 'PORT: cổng 3000'],
  ['EADDRNOTAVAIL', 'HOST, PORT: không mở được 10.0.0.9:3000'],
  ['ECONNREFUSED', 'DATABASE_URL: không kết nối được'],
  ['28P01', 'DATABASE_URL: máy chủ cơ sở dữ liệu không nhận'],
  ['3D000', 'DATABASE_URL: máy chủ chưa có'],
])('names the key behind %s', (code, words) => {
  expect(startProblem(coded(code), config)).toContain(words)
})

test('a fault of ours is explained by nobody', () => {
  expect(startProblem(new TypeError('x is undefined'), config)).toBeNull()
  expect(startProblem('thrown text', config)).toBeNull()
})
