import { html } from 'hono/html'
import type { TranscriptLine } from '../../conversation/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import {
  CONVERSATIONS_PER_PAGE,
  type ConversationLine,
  type ConversationQuery,
} from '../conversation-list.ts'
import { CHANNEL_LABELS, channelLabel } from '../labels.ts'
import { instantText, shortInstantText } from '../time-text.ts'
import { chat } from './chat.ts'
import { type Html, message, pager } from './layout.ts'

/** What the list of conversations shows. */
export interface ConversationListView {
  readonly query: ConversationQuery
  readonly lines: readonly ConversationLine[]
  readonly total: number
  readonly now: number
}

/** All channels in one list, last spoken first. */
export function conversationListPage(view: ConversationListView): Html {
  const { query } = view
  return html`<h1>Hội thoại</h1>
<form class="filters" method="get" action="/console/conversations" role="search">
<label class="wide">Tìm trong tin nhắn <small>gõ không dấu cũng được</small><input type="search" name="q" value="${query.text}" data-search></label>
<label>Kênh<select name="channel"><option value="">Tất cả</option>${Object.entries(CHANNEL_LABELS).map(
    ([value, text]) =>
      html`<option value="${value}" ${value === query.channel ? 'selected' : ''}>${text}</option>`,
  )}</select></label>
<div class="checks"><label class="check"><input type="checkbox" name="handover" value="1" ${query.handover ? 'checked' : ''}> Đang chờ hoặc gặp cán bộ</label>
<button>Lọc</button> <a href="/console/conversations">Bỏ lọc</a></div></form>
${conversationList(view)}`
}

/** The part that is fetched again when somebody writes. */
export function conversationList({ query, lines, total, now }: ConversationListView): Html {
  const address = (page: number): string => listAddress(query, page)
  return html`<div id="list" hx-get="/console/conversations/list?${address(query.page)}" hx-swap="outerHTML"
hx-trigger="sse:conversation delay:800ms, catchup from:body, every 60s"><p><small>${total} cuộc hội thoại</small></p>
${
  lines.length === 0
    ? html`<p class="empty">Không có cuộc hội thoại nào.</p>`
    : html`<ul class="lines">${lines.map((one) => line(one, now))}</ul>`
}
${pager(query.page, Math.max(1, Math.ceil(total / CONVERSATIONS_PER_PAGE)), (page) => `/console/conversations?${address(page)}`)}</div>`
}

function line(one: ConversationLine, now: number): Html {
  const speaker =
    one.lastAuthor === 'citizen' ? 'Người dân' : one.lastAuthor === 'officer' ? 'Cán bộ' : 'Trợ lý'
  return html`<li><a id="c-${one.id}" href="/console/conversations/${one.id}"><span class="meta"><b>${channelLabel(one.channel)}</b> ${shortInstantText(one.lastMessageAt, now)}
${one.mode === 'handover' ? html`<b class="tag state-sent">Gặp cán bộ</b>` : ''}${one.restricted ? html`<b class="tag sealed">Bảo mật</b>` : ''}${one.closed ? html`<span class="tag">Đã rời kênh</span>` : ''}</span>
<span class="clip">${one.lastText === null ? 'chưa có tin nhắn' : `${speaker}: ${one.lastText.replaceAll(/\s+/g, ' ').slice(0, 140)}`}</span></a></li>`
}

function listAddress(query: ConversationQuery, page: number): string {
  const kept = new URLSearchParams()
  if (query.text !== '') kept.set('q', query.text)
  if (query.channel !== undefined) kept.set('channel', query.channel)
  if (query.handover) kept.set('handover', '1')
  if (page > 1) kept.set('page', String(page))
  return kept.toString()
}

/** What one conversation shows. */
export interface ConversationView {
  readonly id: string
  readonly channel: string
  readonly mode: 'assistant' | 'handover'
  readonly handoverUntilAt: number | null
  readonly restricted: boolean
  readonly closed: boolean
  readonly createdAt: number
  readonly messages: readonly TranscriptLine[]
  /** Older words were left out to keep the page light. */
  readonly hasOlder: boolean
  readonly showsAll: boolean
  readonly petitions: readonly { readonly id: string; readonly code: string }[]
  readonly mayReply: boolean
  readonly commune: CommuneKnowledge
  readonly problem: string | null
  readonly draft: string
  readonly now: number
}

/** A chat with the citizen, and the box to answer in. */
export function conversationPage(view: ConversationView): Html {
  return html`<p class="back"><a href="/console/conversations">‹ Danh sách hội thoại</a></p>
<h1>Hội thoại qua ${channelLabel(view.channel)}</h1>
${message('problem', view.problem)}
<p class="facts">Bắt đầu ${instantText(view.createdAt)}. ${view.restricted ? html`<b class="tag sealed">Bảo mật, mọi lượt xem được ghi lại</b>` : ''}
${view.petitions.map((one) => html`<a href="/console/petitions/${one.id}">${one.code}</a> `)}</p>
${conversationTalk(view)}
${view.mayReply && !view.closed ? replyBox(view) : ''}
${view.closed ? html`<p class="message problem">Người dân đã rời kênh hoặc chặn tài khoản của xã: không gửi được tin nữa.</p>` : ''}`
}

/** Who speaks now, and the messages; fetched again when a word falls. */
export function conversationTalk(view: ConversationView): Html {
  return html`<div id="talk" hx-get="/console/conversations/${view.id}/talk${view.showsAll ? '?all=1' : ''}" hx-trigger="sse:here delay:150ms, sse:conversation delay:800ms, catchup from:body" hx-swap="outerHTML">
<div class="card speaker">${
    view.mode === 'handover'
      ? html`<p><b>Cán bộ đang trả lời.</b> Trợ lý im lặng${view.handoverUntilAt === null ? '' : ` tới ${shortInstantText(view.handoverUntilAt, view.now)} nếu không ai trả lại`}.</p>`
      : html`<p><b>Trợ lý tự động đang trả lời.</b> Gửi tin ở dưới là trợ lý dừng lại, nhường cho cán bộ.</p>`
  }${
    view.mayReply
      ? html`<form method="post" action="/console/conversations/${view.id}/${view.mode === 'handover' ? 'give-back' : 'take'}"><button>${view.mode === 'handover' ? 'Trả lại trợ lý' : 'Nhận cuộc hội thoại'}</button></form>`
      : ''
  }</div>
<section class="card" aria-label="Tin nhắn">${view.hasOlder ? html`<p><a href="/console/conversations/${view.id}?all=1">Xem cả tin cũ hơn</a></p>` : ''}${chat(view.messages, view.commune, view.now)}</section></div>`
}

function replyBox(view: ConversationView): Html {
  return html`<form method="post" action="/console/conversations/${view.id}/reply" class="card stack">
<label>Nhắn cho người dân<textarea name="text" rows="4" maxlength="4000" required data-submit>${view.draft}</textarea></label>
<button class="main">Gửi</button></form>`
}
