import { describe, expect, test } from 'vitest'
import { contentWords } from '../../src/understanding/content-words.ts'
import { createLookAlikes } from '../../src/understanding/look-alikes.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

const NAMES = [
  'Đăng ký khai sinh',
  'Đăng ký khai tử',
  'Đăng ký tạm trú',
  'Đăng ký thường trú',
  'Đăng ký nhận cha, mẹ, con',
  'Đăng ký việc nuôi con nuôi trong nước',
]
const lookAlikes = createLookAlikes(NAMES)
function judge(text: string) {
  const tokens = wordsOf(text)
  const { demoted, between } = lookAlikes.judge([tokens], contentWords(tokens))
  const firmly = [...demoted].filter(([, loss]) => loss > 1)
  return {
    givesWay: [...demoted.keys()].map((i) => NAMES[i]),
    ruledOut: firmly.map(([i]) => NAMES[i]),
    between: between?.map((group) => group.map((i) => NAMES[i])),
  }
}

describe('look-alikes', () => {
  test('a twin gives way where the other is named, with marks and without', () => {
    expect(judge('làm giấy khai tử cho ông').ruledOut).toEqual(['Đăng ký khai sinh'])
    expect(judge('lam giay khai tu cho ong').ruledOut).toEqual(['Đăng ký khai sinh'])
    expect(judge('đăng ký tạm trú ở trọ').ruledOut).toEqual(['Đăng ký thường trú'])
  })

  test('neither gives way where both are spoken of, or none', () => {
    expect(judge('bố cháu đã mất, giờ đi khai sinh cho cháu').ruledOut).toEqual([])
    expect(judge('làm giấy cho cháu').ruledOut).toEqual([])
  })

  test('what is wished for goes before what is the case already', () => {
    expect(judge('em đang tạm trú ở đây, nay muốn thường trú luôn').givesWay).toEqual(['Đăng ký tạm trú'])
    expect(judge('có thường trú rồi giờ muốn tạm trú chỗ khác').givesWay).toEqual(['Đăng ký thường trú'])
    expect(judge('muốn biết tạm trú và thường trú').givesWay).toEqual([])
  })

  test('what is denied is not meant, a question at the end denies nothing', () => {
    expect(judge('tôi hỏi khai sinh chứ không phải khai tử').ruledOut).toEqual(['Đăng ký khai tử'])
    expect(judge('không phải tạm trú mà thường trú').ruledOut).toEqual(['Đăng ký tạm trú'])
    expect(judge('đây là khai tử phải không').ruledOut).toEqual(['Đăng ký khai sinh'])
  })

  test('two weighed against each other are both offered', () => {
    expect(judge('tạm trú hay thường trú').between).toEqual([['Đăng ký tạm trú'], ['Đăng ký thường trú']])
    expect(judge('thường trú').between).toBeUndefined()
  })

  test('a text that is two things at once is offered as both, but not with its marks', () => {
    expect(judge('nhan con').between).toEqual([
      ['Đăng ký nhận cha, mẹ, con'],
      ['Đăng ký việc nuôi con nuôi trong nước'],
    ])
    expect(judge('khai tu').between).toEqual([['Đăng ký khai tử']])
    expect(judge('khai tử').between).toBeUndefined()
    expect(judge('khai tu cho con').between).toEqual([['Đăng ký khai tử']])
    expect(judge('khai tu cho ong noi').between).toBeUndefined()
  })
})
