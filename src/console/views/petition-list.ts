import { html } from 'hono/html'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { OPEN_STATES, PETITIONS_PER_PAGE, type PetitionRow, STATE_NAMES } from '../../petitions/index.ts'
import type { PetitionState } from '../../storage/index.ts'
import type { PetitionQuery } from '../petition-query.ts'
import { placeText } from '../place-text.ts'
import { colleagues } from '../staff-member.ts'
import { dueStanding, dueText, shortInstantText } from '../time-text.ts'
import type { WorkItem } from '../work-queue.ts'
import { type Html, pager } from './layout.ts'

/** What the page of petitions shows. */
export interface PetitionListView {
  readonly commune: CommuneKnowledge
  readonly query: PetitionQuery
  readonly rows: readonly PetitionRow[]
  readonly total: number
  readonly work: readonly WorkItem[]
  /** The viewer's own officer id: enables “của tôi”. */
  readonly officerId: string | null
  readonly now: number
}

/** Work first, filters, then all petitions, newest first. */
export function petitionListPage(view: PetitionListView): Html {
  return html`<h1>Phản ánh, kiến nghị</h1>
${filters(view)}
${petitionList(view)}`
}

/** The part that is fetched again when a petition appears or moves. */
export function petitionList(view: PetitionListView): Html {
  const { query, rows, total, now } = view
  const pages = Math.max(1, Math.ceil(total / PETITIONS_PER_PAGE))
  return html`<div id="list" hx-get="/console/petitions/list?${query.address}" hx-swap="outerHTML"
hx-trigger="sse:petition delay:300ms, catchup from:body, every 120s">
${query.isPlain ? workFirst(view) : ''}
<section aria-labelledby="all"><h2 id="all">${query.isPlain ? 'Tất cả, mới nhất trước' : 'Kết quả'} <small>${total} phản ánh</small></h2>
${
  rows.length === 0
    ? html`<p class="empty">${query.isPlain ? 'Chưa có phản ánh nào. Phản ánh mới sẽ tự hiện ở đây.' : 'Không có phản ánh nào khớp.'}</p>`
    : html`<table class="petitions"><thead><tr><th>Mã, lúc gửi</th><th>Nội dung</th><th>Trạng thái</th><th>Hạn</th><th>Phụ trách</th></tr></thead>
<tbody>${rows.map((row) => line(row, view, now))}</tbody></table>`
}
${pager(query.page, pages, (page) => `/console/petitions?${query.withPage(page)}`)}</section></div>`
}

function line(row: PetitionRow, view: PetitionListView, now: number): Html {
  const officer = colleagues(view.commune).find((one) => one.id === row.officerId)
  return html`<tr${row.overdue ? html` class="late"` : ''}><td><a id="${row.code}" href="/console/petitions/${row.id}">${row.code}</a><small>${shortInstantText(row.receivedAt, now)}</small></td>
<td>${row.restricted ? html`<b class="tag sealed">Bảo mật</b> ` : ''}<span class="clip">${shorten(row.content)}</span><small>${fieldName(view.commune, row.field)}${dotted(placeText(view.commune, row))}</small></td>
<td>${stateTag(row.state)}</td><td>${dueTag(row.state, row.dueAt, now)}</td>
<td>${row.officerId === view.officerId ? html`<b>Tôi</b>` : (officer?.name ?? 'Chưa phân công')}</td></tr>`
}

function workFirst({ work, now, officerId }: PetitionListView): Html | '' {
  if (work.length === 0) return ''
  return html`<section class="card first" aria-labelledby="first"><h2 id="first">${officerId === null ? 'Cần chú ý trước' : 'Việc của tôi, làm trước'}</h2>
<ul>${work.map(
    (
      one,
    ) => html`<li><a id="w-${one.code}" href="/console/petitions/${one.id}">${one.code}</a> ${stateTag(one.state)} ${dueTag(one.state, one.dueAt, now)}
<span class="clip">${shorten(one.content, 80)}</span></li>`,
  )}</ul></section>`
}

function filters({ query, commune, officerId }: PetitionListView): Html {
  const option = (value: string, text: string, chosen: string | undefined): Html =>
    html`<option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>${text}</option>`
  const states = Object.entries(STATE_NAMES) as [PetitionState, string][]
  return html`<form class="filters" action="/console/petitions" method="get" role="search" hx-get="/console/petitions/list"
hx-target="#list" hx-swap="outerHTML" hx-trigger="submit, change">
<label class="wide">Tìm <small>gõ không dấu cũng được</small><input type="search" name="q" value="${query.text}" placeholder="mã, nội dung, nơi xảy ra" data-search></label>
<label>Trạng thái<select name="state">${option('', 'Tất cả', query.state)}${states.map(([value, text]) => option(value, text, query.state))}</select></label>
<label>Lĩnh vực<select name="field">${option('', 'Tất cả', query.field)}${commune.petitionFields.map((one) => option(one.code, one.name, query.field))}</select></label>
<label>Cán bộ<select name="officer">${option('', 'Tất cả', query.officer)}${colleagues(commune).map((one) => option(one.id, one.name, query.officer))}</select></label>
<div class="checks">${
    officerId === null
      ? ''
      : html`<label class="check"><input type="checkbox" name="mine" value="1" ${query.mine ? 'checked' : ''}> Của tôi</label>`
  }<label class="check"><input type="checkbox" name="overdue" value="1" ${query.overdue ? 'checked' : ''}> Quá hạn</label>
<button>Lọc</button> <a href="/console/petitions">Bỏ lọc</a></div>
</form>`
}

/** The state in words on a coloured ground. */
export function stateTag(state: PetitionState): Html {
  return html`<span class="tag state-${state}">${STATE_NAMES[state]}</span>`
}

/** The deadline in words; a case that is done has none any more. */
export function dueTag(state: PetitionState, dueAt: number | null, now: number): Html {
  if (!OPEN_STATES.includes(state)) return html`<small>đã xong</small>`
  const standing = dueStanding(dueAt, now)
  const words = dueText(dueAt, now)
  return html`<span class="due ${standing}">${standing === 'overdue' ? html`<b>${words}</b>` : words}</span>`
}

/** Name of a field; its code when the commune's data no longer has it. */
export function fieldName(commune: CommuneKnowledge, code: string): string {
  return commune.petitionFields.find((one) => one.code === code)?.name ?? code
}

/** Behind something else on the same line. */
function dotted(text: string): string {
  return text === '' ? '' : ` · ${text}`
}

function shorten(text: string, length = 120): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(' ', length)).slice(0, length)}…`
}
