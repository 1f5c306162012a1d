import { describe, expect, test } from 'vitest'
import { readDanger } from '../../src/understanding/emergency.ts'
import { wordsOf } from '../../src/understanding/reading.ts'
import { fold } from '../../src/understanding/syllable.ts'

const signOf = (text: string) => readDanger(wordsOf(text)).sign

describe('signs of danger', () => {
  test.each([
    'nhà tôi đang cháy to lắm',
    'con tôi rơi xuống giếng rồi',
    'có người bị điện giật nằm bất động',
    'chồng em đang cầm dao dọa giết em',
    'tôi không muốn sống nữa',
    'gọi xe cấp cứu giúp, bố tôi đột quỵ',
    'anh tôi say rượu đang nhốt mẹ tôi trong bếp rồi đập phá, xin giấy đi cai thế nào',
    'my neighbour fell off the scaffold, she is not moving',
  ])('“%s” is seen, with marks and without', (text) => {
    expect(signOf(text)).toMatch(/certain|likely/)
    expect(signOf(fold(text))).not.toBe('none')
  })

  test.each([
    'thủ tục xin giấy phép phòng cháy',
    'xin hỗ trợ vì nhà bị cháy năm ngoái',
    'đăng ký khai tử cho người chết đuối',
    'trợ cấp tai nạn lao động cần giấy gì',
    'tôi chạy xe lên xã mất nửa tiếng',
    'bóng đèn đường bị cháy',
    'thời sự nói có người bị đâm chém ở chợ',
    'nằm mơ thấy bố chết đuối thì đánh con gì',
    'tôi hay nhốt chó vì nó đập phá đồ đạc',
    'con đi theo bố nó lên thành phố luôn, tạm vắng khai ở đâu',
  ])('“%s” is no certain danger, with marks and without', (text) => {
    expect(signOf(text)).not.toBe('certain')
    expect(signOf(fold(text))).not.toBe('certain')
  })
})
