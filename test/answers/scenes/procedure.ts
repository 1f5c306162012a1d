import { ASPECTS } from '../../../src/understanding/types.ts'
import { commune } from '../../skills/commune-fixture.ts'
import type { Scene, SceneLine } from '../scene.ts'

const ASK = { intent: 'procedure.ask' } as const
const candidate = (id: string, score = 0.6) => ({
  id,
  code: null,
  name: commune.procedureById(id)?.name ?? '',
  score,
})
const about = (id: string, aspect: (typeof ASPECTS)[number] | null, says: string): SceneLine => ({
  ...ASK,
  says,
  understood: { procedure: candidate(id, 0.9), candidates: [candidate(id, 0.9)], aspect },
})

/** Every aspect of one procedure, the long lists to their end, and every question its editors foresaw. */
export function scenesOfProcedure(id: string): readonly Scene[] {
  const faq = commune.procedureById(id)?.faq ?? []
  return [
    ...ASPECTS.map((aspect) => ({ title: aspect, lines: [{ taps: `#procedure:${id}:${aspect}` }] })),
    ...(['documents', 'fee', 'eligibility', 'legal'] as const).map((aspect) => ({
      title: `${aspect}, xem đủ`,
      lines: [{ taps: `#procedure:${id}:${aspect}:all` }],
    })),
    ...faq.map(({ q }) => ({ title: 'hỏi điều kiện', lines: [about(id, 'eligibility', q)] })),
  ]
}

const BIRTH = commune.procedureById('dang-ky-khai-sinh')
const FEES_OVER =
  BIRTH === undefined
    ? undefined
    : { ...BIRTH, fee: BIRTH.fee.map((line) => ({ ...line, validUntil: '2026-06-30' })) }

/** What is asked in words: choices, events of life, two things at once, other bodies' matters, money to receive. */
export const procedureScenes: readonly Scene[] = [
  {
    title: 'Chưa rõ thủ tục nào',
    lines: [{ ...ASK, says: 'làm giấy thì sao', understood: { action: 'clarify' } }],
  },
  { title: 'Bấm hỏi thủ tục', lines: [{ taps: '#procedure:ask' }] },
  {
    title: 'Hỏi lại với các lựa chọn',
    lines: [
      {
        ...ASK,
        says: 'đăng ký khai sinh',
        understood: {
          action: 'clarify',
          aspect: 'documents',
          candidates: [
            candidate('dang-ky-khai-sinh'),
            candidate('dang-ky-lai-khai-sinh'),
            candidate('dang-ky-khai-sinh-co-yeu-to-nuoc-ngoai'),
            candidate('dang-ky-khai-sinh-ket-hop-nhan-cha-me-con'),
          ],
        },
      },
    ],
  },
  {
    title: 'Chọn cả hai',
    lines: [
      {
        ...ASK,
        says: 'đăng ký tạm trú, thường trú',
        understood: {
          action: 'clarify',
          aspect: 'fee',
          candidates: [candidate('dang-ky-tam-tru'), candidate('dang-ky-thuong-tru')],
        },
      },
      { says: 'cả hai' },
    ],
  },
  {
    title: 'Việc lớn trong đời: có người mất',
    lines: [about('dang-ky-khai-tu', 'documents', 'bố em vừa mất cần làm giấy tờ gì')],
  },
  {
    title: 'Việc lớn trong đời, hỏi việc đứng sau',
    lines: [about('xoa-dang-ky-thuong-tru', 'documents', 'bố em vừa mất, xóa hộ khẩu cần gì')],
  },
  {
    title: 'Hai khía cạnh trong một câu',
    lines: [
      {
        ...ASK,
        says: 'khai sinh cần giấy tờ gì và hết bao nhiêu tiền',
        parts: {
          'khai sinh cần giấy tờ gì': { procedure: candidate('dang-ky-khai-sinh', 0.9), aspect: 'documents' },
          'hết bao nhiêu tiền': { procedure: candidate('dang-ky-khai-sinh', 0.9), aspect: 'fee' },
        },
      },
    ],
  },
  {
    title: 'Hai thủ tục trong một câu',
    lines: [
      {
        ...about('dang-ky-khai-sinh', 'time', 'làm khai sinh với nhập khẩu cho cháu mấy ngày'),
        parts: {
          'làm khai sinh': { procedure: candidate('dang-ky-khai-sinh', 0.9), aspect: 'overview' },
          'nhập khẩu cho cháu mấy ngày': { procedure: candidate('dang-ky-thuong-tru', 0.9), aspect: 'time' },
        },
      },
    ],
  },
  {
    title: 'Bốn câu hỏi một lúc',
    lines: [
      {
        ...ASK,
        says: 'lệ phí khai sinh bao nhiêu?\nlệ phí khai tử bao nhiêu?\nlệ phí tạm trú bao nhiêu?\nlệ phí thường trú bao nhiêu?',
        parts: {
          'lệ phí khai sinh bao nhiêu?': { procedure: candidate('dang-ky-khai-sinh', 0.9), aspect: 'fee' },
          'lệ phí khai tử bao nhiêu?': { procedure: candidate('dang-ky-khai-tu', 0.9), aspect: 'fee' },
          'lệ phí tạm trú bao nhiêu?': { procedure: candidate('dang-ky-tam-tru', 0.9), aspect: 'fee' },
          'lệ phí thường trú bao nhiêu?': { procedure: candidate('dang-ky-thuong-tru', 0.9), aspect: 'fee' },
        },
      },
    ],
  },
  ...['làm hộ chiếu ở đâu', 'đổi bằng lái xe', 'phạt nguội nộp ở đâu', 'bị lừa chuyển khoản'].map((says) => ({
    title: `Việc của nơi khác: ${says}`,
    lines: [{ ...ASK, says, understood: { confidence: 0.3 } }],
  })),
  {
    title: 'Tiền được nhận',
    lines: [about('tro-cap-huu-tri-xa-hoi', 'fee', 'trợ cấp hưu trí mỗi tháng được bao nhiêu')],
  },
  {
    title: 'Tiền được nhận, chưa có con số',
    lines: [about('cong-nhan-ho-ngheo-thuong-xuyen', 'fee', 'hộ nghèo được tiền bao nhiêu một tháng')],
  },
  {
    title: 'Mức thu cũ đã hết hạn',
    commune: { procedureById: () => FEES_OVER },
    lines: [{ taps: '#procedure:dang-ky-khai-sinh:fee' }],
  },
  {
    title: 'Nhờ người khác đi thay',
    lines: [about('dang-ky-khai-sinh', 'eligibility', 'nhờ bà nội đi làm khai sinh giùm được không')],
  },
  {
    title: 'Điều kiện, không khớp câu nào đã biết',
    lines: [about('dang-ky-thuong-tru', 'eligibility', 'tôi có đăng ký được không')],
  },
  {
    title: 'Trường hợp riêng',
    lines: [about('dang-ky-khai-sinh', 'steps', 'sinh ở nhà không có giấy chứng sinh')],
  },
  {
    title: 'Có bị phạt không, có quy tắc',
    lines: [about('dang-ky-khai-sinh', 'legal', 'khai sinh trễ có bị phạt không')],
  },
  {
    title: 'Có bị phạt không, chưa có quy tắc',
    lines: [about('chung-thuc-di-chuc', 'legal', 'không chứng thực thì có bị phạt không')],
  },
  {
    title: 'Bị từ chối, hỏi vậy có đúng không',
    lines: [
      about(
        'dang-ky-khai-sinh',
        'legal',
        'cán bộ không nhận vì thiếu đăng ký kết hôn, trả lời như vậy có đúng không',
      ),
    ],
  },
  {
    title: 'Bị từ chối, thủ tục không có giấy nào ai cũng phải nộp',
    lines: [
      about(
        'dang-ky-thuong-tru',
        'eligibility',
        'công an không nhận vì nhà thuê, nói vậy có đúng quy định không',
      ),
    ],
  },
  {
    title: 'Bị đòi thêm giấy, hỏi vậy có đúng không',
    lines: [
      about('dang-ky-tam-tru', 'eligibility', 'bắt nộp hợp đồng công chứng mới làm, thế có đúng không'),
    ],
  },
  {
    title: 'Nói ngắn thôi',
    lines: [{ taps: '#procedure:dang-ky-khai-sinh:documents' }, { says: 'nói ngắn gọn thôi' }],
  },
]
