import { describe, expect, test } from 'vitest'
import { questionParts } from '../../src/skills/question-parts.ts'

describe('the questions of one line', () => {
  test.each([
    ['tách hộ hết bao nhiêu tiền và mấy ngày', ['tách hộ hết bao nhiêu tiền', 'mấy ngày']],
    ['sang tên đất cần giấy gì, nộp ở đâu?', ['sang tên đất cần giấy gì', 'nộp ở đâu?']],
    ['doi ten can gi va bao lau', ['doi ten can gi', 'bao lau']],
    ['Khai tử ở đâu? Mấy ngày có?', ['Khai tử ở đâu?', 'Mấy ngày có?']],
  ])('“%s” asks twice', (text, parts) => {
    expect(questionParts(text)).toEqual(parts)
  })

  test.each([
    'hai vợ chồng và mấy đứa con muốn nhập khẩu cần gì',
    'kết hôn với người nước ngoài nộp ở đâu',
    'kết hôn cần gì, có cần giấy độc thân không',
    'mẹ tôi mất, mấy ngày thì phải khai tử',
  ])('“%s” asks once', (text) => {
    expect(questionParts(text)).toEqual([text])
  })
})
