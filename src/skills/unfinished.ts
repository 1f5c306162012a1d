import type { Reply } from '../channel/index.ts'
import { payload } from './payload.ts'

/** After an answer in between: one line that the petition is not sent yet, and the two ways on. */
export function withReminder(reply: Reply): Reply {
  const last = reply.at(-1)
  if (!last) return reply
  return [
    ...reply.slice(0, -1),
    {
      ...last,
      text: `${last.text}\n\n(Phản ánh của ông/bà chưa gửi xong.)`,
      buttons: [
        { title: 'Tiếp tục phản ánh', payload: payload('petition', 'resume') },
        { title: 'Hủy phản ánh', payload: payload('petition', 'cancel') },
        ...(last.buttons ?? []).slice(0, 3),
      ],
    },
  ]
}
