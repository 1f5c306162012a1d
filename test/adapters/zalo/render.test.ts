import { describe, expect, it } from 'vitest'
import { zaloAdapter } from './zalo-subject.ts'

const { render } = zaloAdapter()

describe('renderZaloMessage', () => {
  it('numbers the choices and remembers what each number means', () => {
    const payloads = render({
      text: 'Anh/chị cần biết gì thêm?',
      buttons: [
        { title: 'Giấy tờ', payload: '#aspect.documents' },
        { title: 'Lệ phí', payload: '#aspect.fee' },
      ],
    })
    expect(payloads).toEqual([
      {
        preview: 'Anh/chị cần biết gì thêm?\n\n1. Giấy tờ\n2. Lệ phí',
        options: [
          { title: 'Giấy tờ', payload: '#aspect.documents' },
          { title: 'Lệ phí', payload: '#aspect.fee' },
        ],
        message: { text: 'Anh/chị cần biết gì thêm?\n\n1. Giấy tờ\n2. Lệ phí' },
      },
    ])
  })

  it('writes links as title and address', () => {
    const [payload] = render({
      text: 'Nộp tại:',
      links: [{ title: 'Cổng', url: 'https://dichvucong.gov.vn' }],
    })
    expect(payload?.preview).toBe('Nộp tại:\n\nCổng: https://dichvucong.gov.vn')
  })

  it('takes mentions apart, so that quoting a citizen pings nobody', () => {
    const [payload] = render({
      text: 'Anh viết: [@6091745283306618842] ơi',
      buttons: [{ title: '[@1]', payload: '#x' }],
    })
    expect(JSON.stringify(payload)).not.toContain('[@')
  })

  it('sends a text of exactly 2,000 characters as one message and one more as two', () => {
    expect(render({ text: 'ạ'.normalize('NFD').repeat(2000) })).toHaveLength(1)
    expect(render({ text: 'ạ'.repeat(2001) })).toHaveLength(2)
  })
})
