import { describe, expect, test } from 'vitest'
import { isDangerous } from '../../src/slots/index.ts'

describe('danger to life in a report', () => {
  test.each([
    'dây điện đứt rơi xuống đường',
    'day dien vong sat dau nguoi',
    'mất nắp hố ga giữa đường',
    'hố ga không có nắp',
    'cây to sắp đổ vào nhà',
    'cột điện nghiêng lắm rồi',
    'sạt lở bờ sông sát nhà dân',
    'rò rỉ gas',
  ])('is seen in “%s”', (content) => {
    expect(isDangerous(content)).toBe(true)
  })

  test.each([
    'rác chất đống',
    'đèn đường hỏng',
    'cây xanh che biển báo',
    'mất điện từ sáng',
    'cống tắc nước tràn',
    'mất nước sạch',
  ])('is not seen in “%s”', (content) => {
    expect(isDangerous(content)).toBe(false)
  })
})
