import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('npm run understand answers every good line, names the bad one and ends with 1', () => {
  const input = [
    JSON.stringify({ id: 'a', text: 'lệ phí đăng ký khai sinh' }),
    'not json',
    JSON.stringify({ id: 'b', text: 'thế còn giấy tờ?', context: ['thủ tục tách hộ'] }),
  ].join('\n')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/understand.ts'], {
    input,
    encoding: 'utf8',
  })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(status).toBe(1)
  expect(stderr).toContain('line 2')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({ id: 'a', intent: 'procedure.ask', aspect: 'fee', action: 'answer' })
  expect(lines[0].procedure).toEqual({ code: '1.001193', name: 'Thủ tục đăng ký khai sinh' })
  expect(lines[1]).toMatchObject({ id: 'b', procedure: { name: 'Tách hộ' }, aspect: 'documents' })
  expect(lines[1].candidates.length).toBeLessThanOrEqual(3)
}, 20_000)
