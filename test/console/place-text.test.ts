import { expect, test } from 'vitest'
import { placeText } from '../../src/console/place-text.ts'

const commune = { hamlets: [{ id: 'doai', name: 'thôn Đoài' }] } as unknown as Parameters<typeof placeText>[0]

test.each([
  ['doai', 'cạnh nhà văn hóa', 'thôn Đoài, cạnh nhà văn hóa'],
  ['doai', 'Thôn Đoài', 'Thôn Đoài'],
  ['doai', '', 'thôn Đoài'],
  [null, 'chợ Mai', 'chợ Mai'],
  ['unknown', '', ''],
])('a place in hamlet %s called “%s” reads “%s”', (hamletId, place, expected) => {
  expect(placeText(commune, { hamletId, place })).toBe(expected)
})
