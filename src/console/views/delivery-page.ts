import { html } from 'hono/html'
import { deliveryProblem } from '../delivery-problem.ts'
import { channelLabel } from '../labels.ts'
import { instantText } from '../time-text.ts'
import { type Html, message } from './layout.ts'

/** A message that did not reach the citizen for sure. */
export interface DeliveryLine {
  readonly id: string
  readonly conversationId: string
  readonly channel: string
  readonly state: string
  readonly preview: string
  readonly attempts: number
  readonly lastError: string | null
  readonly byStaff: number
  readonly createdAt: number
}

/** @param problem what a click could not do */
export function deliveryPage(lines: readonly DeliveryLine[], problem: string | null): Html {
  return html`<h1>Tin gửi lỗi</h1>${message('problem', problem)}
<p>Những tin gần nhất chưa tới được người dân. Gửi lại khi nguyên nhân đã hết, hoặc bỏ qua nếu không cần nữa.</p>${deliveryList(lines)}`
}

/** The part that is fetched again when a delivery fails or is sent again. */
export function deliveryList(lines: readonly DeliveryLine[]): Html {
  return html`<div id="list" hx-get="/console/deliveries/list" hx-swap="outerHTML" hx-trigger="sse:delivery delay:300ms, catchup from:body">
${lines.length === 0 ? html`<p class="empty">Mọi tin đều đã gửi được.</p>` : html`<ul class="lines">${lines.map(line)}</ul>`}</div>`
}

function line(one: DeliveryLine): Html {
  return html`<li><p class="meta"><b>${channelLabel(one.channel)}</b> ${instantText(one.createdAt)} · ${one.byStaff === 1 ? 'tin của cán bộ' : 'tin của trợ lý'}</p>
<p><b class="tag ${one.state === 'dead' ? 'state-sent' : 'state-reopened'}">${one.state === 'dead' ? 'Không gửi được' : 'Chưa chắc đã tới'}</b> ${deliveryProblem(one.channel, one.state, one.lastError)}
${one.lastError === null ? '' : html`<small>mã lỗi ${one.lastError}, đã thử ${one.attempts} lần</small>`}</p>
<blockquote class="clip">${one.preview.slice(0, 200)}</blockquote>
<div class="row"><form method="post" action="/console/deliveries/${one.id}/resend" ${one.state === 'uncertain' ? html`data-confirm="Người dân có thể đã nhận tin này. Vẫn gửi lại?"` : ''}><button class="main">Gửi lại</button></form>
<form method="post" action="/console/deliveries/${one.id}/dismiss"><button>Bỏ qua</button></form>
<a href="/console/conversations/${one.conversationId}">Mở cuộc hội thoại</a></div></li>`
}
