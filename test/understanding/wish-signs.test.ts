import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/understanding/reading.ts'
import { readWishSigns } from '../../src/understanding/wish-signs.ts'

const signsIn = (text: string) => [...readWishSigns(wordsOf(text))]

describe('signs of a wish in the wording', () => {
  test.each([
    ['việc chứng thực thì ai phụ trách hả chị', ['contact']],
    ['muốn xin giấy đất thì gặp ai', ['contact']],
    ['chủ tịch quốc hội bây giờ tên là gì', ['politics']],
    ['hồ sơ của bà tôi nộp hai lần bị trả về hoài', ['returned']],
    ['cô ấy bảo đưa năm trăm nghìn mới ký cho', ['bribe']],
    ['ổng đòi bồi dưỡng hai triệu thì mới ký', ['bribe']],
  ])('“%s” shows %j', (text, signs) => expect(signsIn(text)).toEqual(signs))

  test.each([
    'ai được hưởng trợ cấp người cao tuổi',
    'phải nộp lệ phí trước bạ bao nhiêu tiền mới cho sang tên',
    'quyết định của thủ tướng về hộ nghèo',
    'nộp hồ sơ ở đâu',
  ])('“%s” shows none', (text) => expect(signsIn(text)).toEqual([]))
})
