import { html } from 'hono/html'
import type { Selectable } from 'kysely'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import type { AlertTable } from '../../storage/index.ts'
import { alertText } from '../alert-text.ts'
import { ALERT_LABELS } from '../labels.ts'
import { colleagueText } from '../staff-member.ts'
import { instantText } from '../time-text.ts'
import type { Html } from './layout.ts'

export type AlertLine = Selectable<AlertTable>

export function alertPage(alerts: readonly AlertLine[], commune: CommuneKnowledge): Html {
  return html`<h1>Cảnh báo</h1>${alertList(alerts, commune)}`
}

/** The part that is fetched again when an alert is raised or acknowledged. */
export function alertList(alerts: readonly AlertLine[], commune: CommuneKnowledge): Html {
  return html`<div id="list" hx-get="/console/alerts/list" hx-swap="outerHTML" hx-trigger="sse:alert delay:200ms, catchup from:body">
${
  alerts.length === 0
    ? html`<p class="empty">Không có cảnh báo.</p>`
    : html`<ul class="lines">${alerts.map((one) => line(one, commune))}</ul>`
}</div>`
}

function line(one: AlertLine, commune: CommuneKnowledge): Html {
  const open = one.acknowledged_at === null
  return html`<li class="row ${open && one.kind === 'emergency' ? 'late' : ''}"><div><span class="meta"><b class="tag ${one.kind === 'emergency' ? 'state-sent' : ''}">${ALERT_LABELS[one.kind] ?? one.kind}</b> ${instantText(one.created_at)}</span>
<p>${alertText(one.kind, one.detail)}</p>${one.conversation_id === null ? '' : html`<a href="/console/conversations/${one.conversation_id}">Mở cuộc hội thoại</a>`}</div>${
    open
      ? html`<form method="post" action="/console/alerts/${one.id}/acknowledge"><button class="main">Đã nắm, đang xử lý</button></form>`
      : html`<small>${colleagueText(commune, one.acknowledged_by ?? '')} đã nắm lúc ${instantText(one.acknowledged_at ?? 0)}</small>`
  }</li>`
}
