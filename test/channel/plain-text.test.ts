import { describe, expect, it } from 'vitest'
import { toPlainText } from '../../src/channel/index.ts'

const BUTTONS = [
  { title: 'Giấy tờ', payload: '#aspect.documents' },
  { title: 'Lệ phí', payload: '#aspect.fee' },
]

describe('toPlainText', () => {
  it('puts links and a numbered menu under the text', () => {
    const pieces = toPlainText(
      {
        text: 'Đăng ký khai sinh được miễn lệ phí.',
        links: [{ title: 'Nộp trực tuyến', url: 'https://dichvucong.gov.vn' }],
        buttons: BUTTONS,
      },
      2000,
    )
    expect(pieces).toEqual([
      {
        text: 'Đăng ký khai sinh được miễn lệ phí.\n\nNộp trực tuyến: https://dichvucong.gov.vn\n\n1. Giấy tờ\n2. Lệ phí',
        options: BUTTONS,
      },
    ])
  })

  it('moves a menu that no longer fits into a message of its own, untorn', () => {
    const pieces = toPlainText({ text: 'a'.repeat(45), buttons: BUTTONS }, 50)
    expect(pieces).toEqual([{ text: 'a'.repeat(45) }, { text: '1. Giấy tờ\n2. Lệ phí', options: BUTTONS }])
  })

  it('says nothing when there is nothing to say', () => {
    expect(toPlainText({ text: '  ' }, 50)).toEqual([])
  })
})
