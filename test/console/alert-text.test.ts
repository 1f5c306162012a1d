import { expect, test } from 'vitest'
import { alertText } from '../../src/console/alert-text.ts'

test.each([
  ['emergency', 'fire', 'Cháy, nổ. Người dân đã được đưa số khẩn cấp.'],
  ['emergency', 'unheard', 'Người dân báo việc khẩn cấp.'],
  [
    'account',
    '{"channel":"zalo","accountId":"1","code":"-216"}',
    'Kênh Zalo bị ngắt hoặc hạn chế (mã -216).',
  ],
  ['account', 'not json', 'Một kênh bị ngắt'],
  ['account', 'null', 'Một kênh bị ngắt'],
  ['failure', '{"code":"X"}', 'Xin cán bộ trả lời thay.'],
  ['restricted', 'denunciation', 'cần giữ kín'],
])('an alert of kind %s with %s reads in words', (kind, detail, words) => {
  expect(alertText(kind, detail)).toContain(words)
})
