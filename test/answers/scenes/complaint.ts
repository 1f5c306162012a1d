import type { Scene } from '../scene.ts'

const FORMAL = { intent: 'complaint.formal' } as const
const DISPUTE = { id: 'hoa-giai-tranh-chap-dat-dai', code: null, name: '', score: 0.9 }
const COMPLAINT = { id: 'khieu-nai-lan-dau', code: null, name: '', score: 0.9 }

/** Complaints, denunciations, quarrels. */
export const complaintScenes: readonly Scene[] = [
  {
    title: 'Khiếu nại một quyết định',
    lines: [{ ...FORMAL, says: 'tôi muốn khiếu nại quyết định thu hồi đất' }],
  },
  {
    title: 'Khiếu nại, hỏi cách làm',
    lines: [{ ...FORMAL, says: 'khiếu nại ủy ban thế nào', understood: { procedure: COMPLAINT } }],
  },
  { title: 'Tố cáo', lines: [{ ...FORMAL, says: 'tôi tố cáo cán bộ nhận hối lộ' }] },
  {
    title: 'Tố cáo, sợ bị lộ',
    lines: [{ ...FORMAL, says: 'tôi muốn tố cáo nhưng sợ bị trả thù, có giữ bí mật không' }],
  },
  {
    title: 'Góp ý cán bộ, sợ bị lộ tên',
    lines: [{ ...FORMAL, says: 'góp ý cán bộ có giữ kín tên cho em không' }],
  },
  {
    title: 'Hàng xóm lấn đất',
    lines: [{ ...FORMAL, says: 'kiện hàng xóm lấn ranh đất', understood: { procedure: DISPUTE } }],
  },
  { title: 'Kiện việc của tòa án', lines: [{ ...FORMAL, says: 'kiện đòi nợ hàng xóm' }] },
  { title: 'Bấm khiếu nại', lines: [{ taps: '#complaint' }] },
]
