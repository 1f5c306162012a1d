import type { ReplyButton, ReplyMessage } from '../../channel/index.ts'
import { type CommuneKnowledge, officerForField } from '../../knowledge/index.ts'
import { type PetitionDraft, petitionDue, priorityOf } from '../../petitions/index.ts'
import { isDangerous, readablePhone } from '../../slots/index.ts'
import { BUTTONS } from '../buttons.ts'
import { payload } from '../payload.ts'
import { officerText } from '../petition-status/status-text.ts'
import { momentText } from '../vietnamese-time.ts'
import type { PetitionStep } from './next-step.ts'
import type { PetitionNotes } from './notes.ts'
import { fieldChoices } from './read-report.ts'

const SKIP: ReplyButton = { title: 'Bỏ qua', payload: payload('petition', 'skip') }
const CANCEL: ReplyButton = { title: 'Hủy', payload: payload('petition', 'cancel') }

/** As much of the report as a summary repeats. */
const CONTENT_SHOWN = 300

/** What to say at a step. */
export function questionFor(
  step: PetitionStep,
  notes: PetitionNotes,
  commune: CommuneKnowledge,
): ReplyMessage {
  switch (step) {
    case 'content':
      return notes.attachments.length > 0 || notes.latitude !== null
        ? {
            text: 'Tôi đã nhận. Ông/bà muốn phản ánh việc gì, ở đâu? Nếu là ảnh giấy tờ cá nhân thì xin không gửi ở đây.',
            buttons: [CANCEL, BUTTONS.officer],
          }
        : {
            text: 'Ông/bà muốn phản ánh việc gì, ở đâu? Cứ kể như nói thường, có thể kèm ảnh.',
            buttons: [CANCEL],
          }
    case 'place':
      return {
        text: 'Việc này ở thôn nào, chỗ nào ạ? Ông/bà viết rõ chỗ (gần nhà ai, đoạn nào), gửi vị trí, hoặc chọn thôn:',
        buttons: [
          ...commune.hamlets
            .slice(0, 10)
            .map((one) => ({ title: one.name, payload: payload('petition', 'hamlet', one.id) })),
          CANCEL,
        ],
      }
    case 'field':
      return {
        text: 'Việc này thuộc loại nào ạ?',
        buttons: fieldChoices(notes.content ?? '', commune).map((code) => ({
          title: commune.petitionFields.find((field) => field.code === code)?.shortName ?? 'Việc khác',
          payload: payload('petition', 'field', code),
        })),
      }
    case 'photo':
      return {
        text: 'Ông/bà có ảnh hoặc vị trí thì gửi giúp để cán bộ dễ tìm. Không có thì bấm “Bỏ qua”.',
        buttons: [SKIP, CANCEL],
      }
    case 'phone':
      return {
        text: 'Số điện thoại để cán bộ gọi lại khi cần? Không bắt buộc, chỉ cán bộ xử lý được xem.',
        buttons: [SKIP, CANCEL],
      }
    case 'edit':
      return {
        text: 'Ông/bà muốn sửa phần nào?',
        buttons: [
          { title: 'Nội dung', payload: payload('petition', 'edit', 'content') },
          { title: 'Nơi xảy ra', payload: payload('petition', 'edit', 'place') },
          { title: 'Loại việc', payload: payload('petition', 'edit', 'field') },
          { title: 'Số điện thoại', payload: payload('petition', 'edit', 'phone') },
          CANCEL,
        ],
      }
    case 'rewrite':
      return { text: 'Ông/bà viết lại nội dung phản ánh giúp tôi.', buttons: [CANCEL] }
    case 'summary':
    case 'offered':
      return summary(notes, commune)
  }
}

function summary(notes: PetitionNotes, commune: CommuneKnowledge): ReplyMessage {
  const content = notes.content ?? ''
  const field = commune.petitionFields.find((one) => one.code === notes.field)
  const extras = [
    ...(notes.attachments.length > 0 ? [] : ['ảnh']),
    ...(notes.phone === null ? ['số điện thoại'] : []),
  ]
  const place = placeText(notes, commune)
  return {
    text: [
      ...dangerLines(content, notes.field, commune),
      'Xin ông/bà xem lại:',
      `- Nội dung: ${content.length > CONTENT_SHOWN ? `${content.slice(0, CONTENT_SHOWN)}…` : content}`,
      ...(place === null
        ? notes.settled.includes('place')
          ? ['- Nơi: chưa rõ (ông/bà nhắn thêm thì cán bộ dễ tìm)']
          : []
        : [`- Nơi: ${place}`]),
      ...(notes.when === null ? [] : [`- Lúc: ${notes.when}`]),
      `- Loại việc: ${field?.name ?? 'Việc khác'}`,
      ...(notes.attachments.length > 0 ? [`- Kèm ${notes.attachments.length} ảnh, tệp`] : []),
      ...(notes.phone === null ? [] : [`- Điện thoại: ${readablePhone(notes.phone)}`]),
      `Đúng thì bấm “Gửi”.${extras.length > 0 ? ` Muốn thêm ${extras.join(' hoặc ')} thì nhắn luôn.` : ''} Tên người gửi được giữ kín.`,
    ].join('\n'),
    buttons: [
      { title: 'Gửi', payload: payload('petition', 'send') },
      { title: 'Sửa', payload: payload('petition', 'edit') },
      CANCEL,
    ],
  }
}

function placeText(notes: PetitionNotes, commune: CommuneKnowledge): string | null {
  const hamlet = commune.hamlets.find((one) => one.id === notes.hamletId)?.name
  if (notes.place === null) return hamlet ?? null
  if (hamlet === undefined || notes.place.toLocaleLowerCase('vi').includes(hamlet.toLocaleLowerCase('vi'))) {
    return notes.place
  }
  return `${notes.place}, ${hamlet}`
}

/** What to do at once where a report tells of danger; nothing where it does not. */
export function dangerLines(
  content: string,
  field: string | null,
  commune: CommuneKnowledge,
): readonly string[] {
  if (field === 'TE')
    return ['Trẻ em đang bị hại xin gọi ngay 111 hoặc 113. Xin không ghi tên, không gửi ảnh của cháu.']
  if (!isDangerous(content)) return []
  const electric = commune.external.dien_luc?.phone
  return [
    `NGUY HIỂM: xin đứng xa và gọi ngay 114 hoặc ${commune.hotlines.policeDuty.phone} (${commune.hotlines.policeDuty.name})${field === 'DIEN' && electric ? `, điện lực ${electric}` : ''}. Trợ lý không gọi thay ông/bà được.`,
  ]
}

/** Light, water and the telephone come from others, who are reached sooner by telephone; nothing for other fields, or without a number. */
export function supplierLine(field: string | null, commune: CommuneKnowledge): readonly string[] {
  const external = field === null || !SUPPLIED.has(field) ? null : officerForField(commune, field).external
  if (external === null || external.phone === null) return []
  return [`Gọi ${external.name}, số ${external.phone} thì nhanh hơn. Muốn xã chuyển giúp, xin trả lời tiếp:`]
}

const SUPPLIED: ReadonlySet<string> = new Set(['DIEN', 'NUOC', 'VT'])

/** Sent: the code to keep, who has it, until when. Never “đã tiếp nhận”: no officer has looked yet. */
export function receipt(draft: PetitionDraft, commune: CommuneKnowledge, now: number): ReplyMessage {
  const route = officerForField(commune, draft.field)
  const sla = priorityOf(draft, commune)
  const due = momentText(petitionDue(sla, now, commune).dueAt)
  const external = route.external
  return {
    text: [
      'Đã gửi phản ánh của ông/bà.',
      `Mã tra cứu: ${draft.code} (xin ghi lại).`,
      `Người xử lý: ${officerText(route.officer.id, commune)}.`,
      external !== null && sla === 'P4'
        ? `Việc này do ${external.name} giải quyết${external.phone === null ? '' : ` (số ${external.phone})`}. Xã chuyển và báo lại ông/bà trước ${due}.`
        : `Hạn trả lời: ${due}.`,
      ...(sla === 'P0'
        ? [
            `Đã ghi báo động cho cán bộ trực. Đang nguy hiểm xin gọi 114, 113 hoặc ${commune.hotlines.policeDuty.phone}.`,
          ]
        : []),
      ...(draft.kind === 'regulation'
        ? [
            `Phản ánh về quy định, thủ tục còn gửi được tại ${commune.profile.nationalPortal} hoặc số ${commune.hotlines.rulesFeedback.phone}.`,
          ]
        : []),
      'Có trả lời tôi sẽ báo ngay tại đây. Muốn xem lại, ông/bà nhắn mã này hoặc “phản ánh của tôi”.',
    ].join('\n'),
    buttons: [BUTTONS.petitionStatus, BUTTONS.petition],
  }
}

export const PETITION_TEXTS = {
  cancelled: 'Đã hủy. Tôi chưa gửi gì cho xã. Khi cần ông/bà cứ nhắn lại.',
  wrongPhone: 'Số này chưa đúng. Ông/bà kiểm tra lại giúp (ví dụ 0912 345 678), hoặc bấm “Bỏ qua”.',
  nothingToSend: 'Hiện không có phản ánh nào đang soạn. Ông/bà xem phản ánh đã gửi hoặc viết phản ánh mới:',
  added: 'Tôi đã ghi thêm.',
} as const
