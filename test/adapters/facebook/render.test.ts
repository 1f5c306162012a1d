import { describe, expect, it } from 'vitest'
import { facebookAdapter } from './facebook-subject.ts'

const { render } = facebookAdapter()
const button = (title: string, payload = '#x') => ({ title, payload })

describe('renderFacebookMessage', () => {
  it('offers short choices as quick replies and numbers them in the transcript only', () => {
    const buttons = [button('Giấy tờ', '#documents'), button('Lệ phí', '#fee')]
    expect(render({ text: 'Anh/chị cần biết gì thêm?', buttons })).toEqual([
      {
        preview: 'Anh/chị cần biết gì thêm?\n\n1. Giấy tờ\n2. Lệ phí',
        options: buttons,
        message: {
          text: 'Anh/chị cần biết gì thêm?',
          quick_replies: [
            { content_type: 'text', title: 'Giấy tờ', payload: '#documents' },
            { content_type: 'text', title: 'Lệ phí', payload: '#fee' },
          ],
        },
      },
    ])
  })

  it('writes the whole of a long title into the text and shortens the quick reply on a word', () => {
    const [payload] = render({ text: 'Chọn:', buttons: [button('Gửi phản ánh kiến nghị')] })
    expect(payload?.message).toEqual({
      text: 'Chọn:\n\n1. Gửi phản ánh kiến nghị',
      quick_replies: [{ content_type: 'text', title: 'Gửi phản ánh kiến…', payload: '#x' }],
    })
  })

  it('numbers all of fourteen choices and taps the first thirteen', () => {
    const buttons = Array.from({ length: 14 }, (_, index) => button(`Mục ${index + 1}`, `#${index}`))
    const [payload] = render({ text: 'Chọn:', buttons })
    expect(payload?.preview).toContain('14. Mục 14')
    expect(payload?.options).toHaveLength(14)
    expect(payload?.message).toEqual({
      text: expect.stringContaining('14. Mục 14'),
      quick_replies: buttons
        .slice(0, 13)
        .map(({ title, payload: tapped }) => ({ content_type: 'text', title, payload: tapped })),
    })
  })

  it('puts quick replies under the last piece of a long text', () => {
    const payloads = render({ text: 'Một câu dài. '.repeat(300), buttons: [button('Lệ phí')] })
    const withReplies = payloads.map(({ message }) => Object.hasOwn(message as object, 'quick_replies'))
    expect(withReplies).toEqual([false, true])
  })
})
