import { expect, test } from 'vitest'
import { recentLines } from '../../src/console/recent-lines.ts'
import type { TranscriptLine } from '../../src/conversation/index.ts'

function lines(count: number, length: number): TranscriptLine[] {
  return Array.from({ length: count }, (_, seq) => ({
    ...{ id: String(seq), seq, author: 'citizen', officerId: null, text: 'x'.repeat(length) },
    ...{ attachments: [], trace: null, sentAt: seq, delivery: null },
  }))
}

test('a short talk is shown whole', () => {
  expect(recentLines(lines(20, 50))).toMatchObject({ hasOlder: false, lines: { length: 20 } })
})

test('of a long talk the latest lines are shown, oldest first', () => {
  const shown = recentLines(lines(100, 500))
  expect(shown.hasOlder).toBe(true)
  expect(shown.lines.map((line) => line.seq)).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99])
})

test('the last four lines are shown however long they are', () => {
  expect(recentLines(lines(10, 4000)).lines.map((line) => line.seq)).toEqual([6, 7, 8, 9])
})
