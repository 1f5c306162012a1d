import { html } from 'hono/html'
import type { TranscriptLine } from '../../conversation/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import {
  nextStates,
  type PetitionDetail,
  type PetitionEvent,
  REJECTION_REASONS,
  STATE_NAMES,
} from '../../petitions/index.ts'
import type { PetitionState } from '../../storage/index.ts'
import { channelLabel, KIND_LABELS } from '../labels.ts'
import { placeText } from '../place-text.ts'
import { colleagues, colleagueText } from '../staff-member.ts'
import { dueText, instantText } from '../time-text.ts'
import { attachment, chat, place } from './chat.ts'
import { type Html, message } from './layout.ts'
import { dueTag, fieldName, stateTag } from './petition-list.ts'

/** What the page of one petition shows, and what its reader may do. */
export interface PetitionDetailView {
  readonly commune: CommuneKnowledge
  readonly petition: PetitionDetail
  /** Version of the case, sent back with every act. */
  readonly updatedAt: number
  readonly channel: string
  /** Null when the reader may not see conversations. */
  readonly messages: readonly TranscriptLine[] | null
  readonly may: {
    readonly handle: boolean
    readonly note: boolean
    readonly reassign: boolean
    readonly phone: boolean
  }
  readonly problem: string | null
  readonly done: string | null
  /** Words of an act that did not go through, so that nothing typed is lost. */
  readonly draft: Readonly<Record<string, string>>
  readonly now: number
}

/** One petition: what it says on the left, what to do on the right. */
export function petitionDetailPage(view: PetitionDetailView): Html {
  const { petition, may } = view
  return html`<p class="back"><a href="/console/petitions">‹ Danh sách phản ánh</a></p>
<h1>${petition.code}</h1>
${may.handle ? html`<a class="jump" href="#acts">Tới phần xử lý, trả lời</a>` : ''}
<div id="viewing" class="viewing" role="status" sse-swap="viewing"></div>
${message('problem', view.problem)}${message('done', view.done)}
<div class="columns"><div>
${petitionFacts(view)}
${petitionStory(view)}
</div><div id="acts">
${may.handle || may.note || may.reassign ? acts(view) : html`<p class="card">Tài khoản này chỉ xem, không xử lý phản ánh này.</p>`}
</div></div>`
}

function petitionFacts({ petition, commune, channel, may, now }: PetitionDetailView): Html {
  const { latitude, longitude } = petition
  return html`<section class="card" aria-label="Nội dung phản ánh">
<p>${stateTag(petition.state)} ${dueTag(petition.state, petition.dueAt, now)} ${petition.restricted ? html`<b class="tag sealed">Bảo mật, mọi lượt xem được ghi lại</b>` : ''}</p>
<p class="content">${petition.content}</p>
${petition.attachments.length === 0 ? '' : html`<div class="photos">${petition.attachments.map((one) => attachment({ kind: mediaKind(one.kind), url: one.url, ...(one.name ? { name: one.name } : {}) }))}</div>`}
<dl class="facts">
<dt>Loại</dt><dd>${KIND_LABELS[petition.kind] ?? petition.kind}</dd>
<dt>Lĩnh vực</dt><dd>${fieldName(commune, petition.field)}</dd>
<dt>Nơi xảy ra</dt><dd>${placeText(commune, petition) || 'không ghi'}${latitude === null || longitude === null ? '' : place(latitude, longitude)}</dd>
<dt>Gửi lúc</dt><dd>${instantText(petition.receivedAt)} qua ${channelLabel(channel)}</dd>
<dt>Hạn</dt><dd>${petition.dueAt === null ? 'không đặt hạn' : html`${instantText(petition.dueAt)} (${dueText(petition.dueAt, now)})`}
${petition.dueExplanation === '' ? '' : html`<details><summary>Vì sao có hạn này</summary><p>${petition.dueExplanation}</p></details>`}</dd>
<dt>Phụ trách</dt><dd>${colleagueText(commune, petition.officerId)}${petition.external === null ? '' : html`<br><small>Đơn vị ngoài xã phải làm: ${commune.external[petition.external]?.name ?? petition.external}</small>`}</dd>
<dt>Điện thoại</dt><dd id="phone">${phoneCell(petition, may.phone)}</dd>
</dl></section>`
}

function phoneCell(petition: PetitionDetail, mayPhone: boolean): Html | string {
  if (petition.phone === null) return 'người dân không để lại'
  if (!mayPhone) return 'chỉ người phụ trách và lãnh đạo xem được'
  return html`<button class="quiet" hx-post="/console/petitions/${petition.id}/phone" hx-target="#phone">Hiện số điện thoại</button>
<small>lượt xem được ghi lại</small>`
}

/** History and conversation; fetched again when the case moves. */
export function petitionStory(view: PetitionDetailView): Html {
  const { petition, commune, messages, now } = view
  return html`<div id="story" hx-get="/console/petitions/${petition.id}/story" hx-trigger="sse:here delay:300ms, catchup from:body" hx-swap="outerHTML">
<section class="card" aria-labelledby="history"><h2 id="history">Quá trình xử lý</h2>
<ol class="history">${petition.events.map((one) => html`<li><time>${instantText(one.at)}</time> ${happening(one, commune)}</li>`)}</ol></section>
${
  messages === null
    ? ''
    : html`<section class="card" aria-labelledby="talk"><h2 id="talk">Tin nhắn với người gửi</h2>${chat(messages, commune, now)}
<p><a href="/console/conversations/${petition.conversationId}">Mở cả cuộc hội thoại</a></p></section>`
}</div>`
}

function happening({ actor, kind, detail }: PetitionEvent, commune: CommuneKnowledge): Html | string {
  const text = (name: string): string => (typeof detail[name] === 'string' ? (detail[name] as string) : '')
  const who = actorText(actor, commune)
  const state = (name: string): string => STATE_NAMES[text(name) as PetitionState] ?? text(name)
  switch (kind) {
    case 'created':
      return `${who} gửi phản ánh`
    case 'assigned':
      return html`Giao cho <b>${colleagueText(commune, text('officerId'))}</b>${actor === 'assistant' ? ' (theo lĩnh vực)' : ` bởi ${who}`}${quoted(actor === 'assistant' ? '' : text('reason'))}`
    case 'state': {
      const reason = REJECTION_REASONS[text('reason') as keyof typeof REJECTION_REASONS]
      return html`${who}: <b>${state('to')}</b>${reason === undefined ? '' : ` (${reason})`}`
    }
    case 'answer':
      return html`<b>${who} trả lời người dân</b>${quoted(text('text'))}`
    case 'note':
      return html`<b>Ghi chú nội bộ</b> của ${who}${quoted(text('text'))}`
    case 'citizenReply':
      return html`<b>Người dân nhắn thêm</b>${detail.reopen === true ? ' (báo chưa giải quyết xong)' : ''}${quoted(text('text'))}`
    case 'correction':
      return `${who} sửa thông tin phản ánh`
  }
}

function quoted(text: string): Html | '' {
  return text === '' ? '' : html`<blockquote>${text}</blockquote>`
}

function actorText(actor: string, commune: CommuneKnowledge): string {
  if (actor === 'citizen') return 'Người dân'
  if (actor === 'assistant') return 'Trợ lý tự động'
  return colleagues(commune).find((one) => one.id === actor)?.name ?? 'Quản trị'
}

function mediaKind(kind: string): 'image' | 'video' | 'audio' | 'file' {
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file'
}

function acts({ petition, updatedAt, may, draft, commune }: PetitionDetailView): Html {
  const next = nextStates(petition.state)
  const form = (act: string, inner: Html): Html =>
    html`<form method="post" action="/console/petitions/${petition.id}/${act}" class="stack"><input type="hidden" name="seen" value="${updatedAt}">${inner}</form>`
  const plainMoves = next.filter((one) => one === 'inProgress' || one === 'closed' || one === 'reopened')
  const moveNames = { inProgress: 'Đang xử lý', closed: 'Đóng phản ánh', reopened: 'Mở lại' } as const
  return html`${
    may.handle
      ? html`<section class="card acts" aria-label="Xử lý">
${next.includes('accepted') ? form('accept', html`<button class="main">Tiếp nhận</button><small>Người dân được báo “đã tiếp nhận” kèm hạn trả lời.</small>`) : ''}
${
  next.includes('answered')
    ? form(
        'answer',
        html`<label>Trả lời người dân <small>gửi về đúng kênh người dân đã nhắn</small>
<textarea name="text" rows="6" maxlength="4000" required data-submit>${draft.text ?? ''}</textarea></label><button class="main">Gửi trả lời</button>`,
      )
    : ''
}
<div class="row">${plainMoves.map((one) => form('state', html`<input type="hidden" name="state" value="${one}"><button>${moveNames[one]}</button>`))}</div>
</section>`
      : ''
  }
${
  may.note
    ? html`<details class="card" ${draft.note ? 'open' : ''}><summary>Ghi chú nội bộ</summary>${form(
        'note',
        html`<label>Chỉ cán bộ đọc được<textarea name="note" rows="3" maxlength="4000" required>${draft.note ?? ''}</textarea></label><button>Lưu ghi chú</button>`,
      )}</details>`
    : ''
}
${
  may.reassign
    ? html`<details class="card" ${draft.reason ? 'open' : ''}><summary>Chuyển cán bộ khác</summary>${form(
        'reassign',
        html`<label>Chuyển cho<select name="officer" required><option value="">Chọn cán bộ</option>${colleagues(
          commune,
        )
          .filter((one) => one.id !== petition.officerId)
          .map(
            (one) =>
              html`<option value="${one.id}" ${one.id === draft.officer ? 'selected' : ''}>${one.name}, ${one.title}</option>`,
          )}</select></label>
<label>Lý do<input name="reason" maxlength="500" required value="${draft.reason ?? ''}"></label><button>Chuyển</button>`,
      )}</details>`
    : ''
}
${
  may.handle && next.includes('rejected')
    ? html`<details class="card" ${draft.rejection ? 'open' : ''}><summary>Từ chối tiếp nhận</summary>${form(
        'reject',
        html`<label>Lý do<select name="rejection" required><option value="">Chọn lý do</option>${Object.entries(
          REJECTION_REASONS,
        ).map(
          ([value, text]) =>
            html`<option value="${value}" ${value === draft.rejection ? 'selected' : ''}>${text}</option>`,
        )}</select></label>
<label>Lời giải thích cho người dân, nơi đúng để gửi<textarea name="text" rows="3" maxlength="2000" required>${draft.rejection ? (draft.text ?? '') : ''}</textarea></label>
<button class="danger">Từ chối và báo người dân</button>`,
      )}</details>`
    : ''
}`
}
