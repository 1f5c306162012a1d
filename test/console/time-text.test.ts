import { expect, test } from 'vitest'
import {
  dueStanding,
  dueText,
  durationText,
  instantText,
  shortInstantText,
  waitingText,
} from '../../src/console/time-text.ts'

const NOW = Date.parse('2026-11-23T07:05:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test('an instant reads in Vietnamese time with the weekday', () => {
  expect(instantText(NOW)).toBe('14:05 thứ Hai 23/11/2026')
  expect(instantText(Date.parse('2026-11-28T17:30:00Z'))).toBe('00:30 Chủ nhật 29/11/2026')
})

test('a short instant leaves out the day when it is today', () => {
  expect(shortInstantText(NOW - HOUR, NOW)).toBe('13:05')
  expect(shortInstantText(NOW - DAY, NOW)).toBe('14:05 hôm qua')
  expect(shortInstantText(NOW - 3 * DAY, NOW)).toBe('14:05 20/11')
  expect(shortInstantText(NOW - 365 * DAY, NOW)).toBe('14:05 23/11/2025')
})

test('a length of time reads in its largest unit', () => {
  expect([30_000, 25 * MINUTE, 3 * HOUR, 50 * HOUR].map(durationText)).toEqual([
    'chưa đầy 1 phút',
    '25 phút',
    '3 giờ',
    '2 ngày',
  ])
})

test('a wait never reads as negative when clocks disagree', () => {
  expect(waitingText(NOW + MINUTE, NOW)).toBe('đã chờ chưa đầy 1 phút')
})

test('a deadline is late from its very instant on', () => {
  expect([NOW, NOW + 1, NOW + DAY, NOW + DAY + 1, null].map((dueAt) => dueStanding(dueAt, NOW))).toEqual([
    'overdue',
    'soon',
    'soon',
    'later',
    'none',
  ])
})

test('a deadline is told in words', () => {
  expect([NOW - 2 * DAY, NOW + 3 * HOUR, null].map((dueAt) => dueText(dueAt, NOW))).toEqual([
    'quá hạn 2 ngày',
    'còn 3 giờ',
    'không đặt hạn',
  ])
})
