import { html } from 'hono/html'
import type { MenuCounts } from '../app-env.ts'
import { ROLE_LABELS } from '../labels.ts'
import { type Action, mayOpen } from '../permissions.ts'
import type { StaffMember } from '../staff-member.ts'
import type { StaticAssets } from '../static-assets.ts'

/** What `html` yields: escaped markup, maybe still to be awaited. */
export type Html = ReturnType<typeof html>

/** A menu entry. */
export type Section =
  | 'petitions'
  | 'conversations'
  | 'handovers'
  | 'alerts'
  | 'deliveries'
  | 'feedback'
  | 'staff'

const MENU: readonly { section: Section; title: string; action: Action; badge?: keyof MenuCounts }[] = [
  { section: 'petitions', title: 'Phản ánh', action: 'petition.view', badge: 'petitions' },
  { section: 'conversations', title: 'Hội thoại', action: 'conversation.view' },
  { section: 'handovers', title: 'Chờ cán bộ', action: 'handover.view', badge: 'handovers' },
  { section: 'alerts', title: 'Cảnh báo', action: 'alert.view', badge: 'alerts' },
  { section: 'deliveries', title: 'Tin gửi lỗi', action: 'delivery.view', badge: 'deliveries' },
  { section: 'feedback', title: 'Góp ý, khen', action: 'feedback.view' },
  { section: 'staff', title: 'Tài khoản', action: 'staff.manage' },
]

// htmx without eval and without the style element it would write: the content security policy allows neither.
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  scrollBehavior: 'auto',
})

/** The bare page: head, styles, scripts. For pages before signing in. */
export function barePage(assets: StaticAssets['paths'], title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="htmx-config" content="${HTMX_CONFIG}">
<title>${title} · Nghe Dân</title>
<link rel="stylesheet" href="${assets.css}">
<link rel="icon" href="data:,">
<script src="${assets.htmx}" defer></script>
<script src="${assets.sse}" defer></script>
<script src="${assets.script}" defer></script>
</head>
${body}
</html>`
}

/** What a full page of a signed-in person needs beside its content. */
export interface PageFrame {
  readonly assets: StaticAssets['paths']
  readonly staff: StaffMember
  readonly communeName: string
  readonly counts: MenuCounts
  readonly section: Section | null
  readonly title: string
  /** What the live stream follows beside the lists: `petition=<id>` or `conversation=<id>`. */
  readonly follow?: string
}

/** A full page with menu and live stream. */
export function page(frame: PageFrame, content: Html): Html {
  const live = frame.follow === undefined ? '/console/live' : `/console/live?${frame.follow}`
  return barePage(
    frame.assets,
    frame.title,
    html`<body hx-ext="sse" sse-connect="${live}">
<a class="skip" href="#content">Tới nội dung chính</a>
<header class="top">
<div class="brand"><strong>Nghe Dân</strong><span>${frame.communeName}</span></div>
${menu(frame.staff, frame.counts, frame.section)}
<div class="me"><a href="/console/account">${frame.staff.name}<small>${ROLE_LABELS[frame.staff.role]}</small></a>
<form method="post" action="/console/sign-out"><button class="quiet">Đăng xuất</button></form></div>
</header>
<div id="notice" class="notice" role="status" aria-live="polite" sse-swap="notice"></div>
<main id="content" tabindex="-1">${content}</main>
</body>`,
  )
}

/** The menu with its numbers; fetched again whenever something changes. */
export function menu(staff: StaffMember, counts: MenuCounts, section: Section | null): Html {
  const entries = MENU.filter((entry) => mayOpen(staff, entry.action))
  return html`<nav aria-label="Các mục" id="menu" hx-get="/console/menu?section=${section ?? ''}"
hx-trigger="sse:petition delay:400ms, sse:handover delay:400ms, sse:alert delay:400ms, sse:delivery delay:400ms, catchup from:body"
hx-swap="outerHTML"><ul>${entries.map((entry) => {
    const count = entry.badge ? counts[entry.badge] : 0
    return html`<li><a href="/console/${entry.section}" ${entry.section === section ? html`aria-current="page"` : ''}>${entry.title}${
      count > 0 ? html` <span class="count">${count}<span class="hidden"> việc chờ</span></span>` : ''
    }</a></li>`
  })}</ul></nav>`
}

/** A notice at the head of a page: done, or what went wrong. */
export function message(kind: 'done' | 'problem', text: string | null): Html | '' {
  if (text === null) return ''
  return html`<p class="message ${kind}" role="${kind === 'problem' ? 'alert' : 'status'}">${text}</p>`
}

/** “Trang trước · trang 2/5 · Trang sau”. @param address link of a page by its number */
export function pager(pageNumber: number, pages: number, address: (page: number) => string): Html | '' {
  if (pages <= 1) return ''
  return html`<nav class="pager" aria-label="Trang">${
    pageNumber > 1 ? html`<a href="${address(pageNumber - 1)}" rel="prev">‹ Trang trước</a>` : ''
  }<span>trang ${pageNumber}/${pages}</span>${
    pageNumber < pages ? html`<a href="${address(pageNumber + 1)}" rel="next">Trang sau ›</a>` : ''
  }</nav>`
}
