import { html } from 'hono/html'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { channelLabel } from '../labels.ts'
import { colleagueText } from '../staff-member.ts'
import { instantText, waitingText } from '../time-text.ts'
import type { Html } from './layout.ts'

/** A citizen who waits for a person, or is with one. */
export interface HandoverLine {
  readonly id: string
  readonly conversationId: string
  readonly reason: string
  readonly openedAt: number
  readonly takenBy: string | null
  readonly channel: string
  readonly restricted: number
}

const REASONS: Readonly<Record<string, string>> = {
  'agent.request': 'Người dân xin gặp cán bộ',
  emergency: 'Việc khẩn cấp',
  staffTyped: 'Cán bộ đang nhắn từ ứng dụng của kênh',
  takenByStaff: 'Cán bộ chủ động nhắn',
}

export function handoverPage(lines: readonly HandoverLine[], commune: CommuneKnowledge, now: number): Html {
  return html`<h1>Chờ cán bộ</h1>${handoverList(lines, commune, now)}`
}

/** The part that is fetched again when somebody asks for a person. */
export function handoverList(lines: readonly HandoverLine[], commune: CommuneKnowledge, now: number): Html {
  return html`<div id="list" hx-get="/console/handovers/list" hx-swap="outerHTML" hx-trigger="sse:handover delay:300ms, catchup from:body, every 60s">
${
  lines.length === 0
    ? html`<p class="empty">Không có ai đang chờ. Người dân xin gặp cán bộ sẽ tự hiện ở đây.</p>`
    : html`<ul class="lines">${lines.map((one) => line(one, commune, now))}</ul>`
}</div>`
}

function line(one: HandoverLine, commune: CommuneKnowledge, now: number): Html {
  const open = `/console/conversations/${one.conversationId}`
  return html`<li class="row"><a id="h-${one.id}" href="${open}"><span class="meta"><b>${channelLabel(one.channel)}</b>
<span title="${instantText(one.openedAt)}">${waitingText(one.openedAt, now)}</span>${one.restricted === 1 ? html` <b class="tag sealed">Bảo mật</b>` : ''}</span>
<span>${REASONS[one.reason] ?? 'Cần cán bộ trả lời'}</span></a>${
    one.takenBy === null
      ? html`<form method="post" action="${open}/take"><button class="main">Nhận</button></form>`
      : html`<small>${colleagueText(commune, one.takenBy)} đang trả lời</small>`
  }</li>`
}
