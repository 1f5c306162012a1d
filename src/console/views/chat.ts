import { html } from 'hono/html'
import type { InboundAttachment } from '../../channel/index.ts'
import type { TranscriptLine } from '../../conversation/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { colleagueText } from '../staff-member.ts'
import { instantText, shortInstantText } from '../time-text.ts'
import type { Html } from './layout.ts'

/** A conversation as a chat, oldest above. */
export function chat(messages: readonly TranscriptLine[], commune: CommuneKnowledge, now: number): Html {
  if (messages.length === 0) return html`<p class="empty">Chưa có tin nhắn.</p>`
  return html`<ol class="chat">${messages.map((one) => bubble(one, commune, now))}</ol>`
}

function bubble(one: TranscriptLine, commune: CommuneKnowledge, now: number): Html {
  return html`<li class="${one.author}"><p class="who">${author(one, commune)} <time
title="${instantText(one.sentAt)}">${shortInstantText(one.sentAt, now)}</time></p>
${one.text === '' ? '' : html`<p class="words">${one.text}</p>`}${one.attachments.map(attachment)}${undelivered(one)}${
  one.trace === null ? '' : trace(one.trace)
}</li>`
}

function author(one: TranscriptLine, commune: CommuneKnowledge): string {
  if (one.author === 'citizen') return 'Người dân'
  if (one.author === 'assistant') return 'Trợ lý tự động'
  return one.officerId === null ? 'Cán bộ' : colleagueText(commune, one.officerId)
}

const DELIVERY_WORDS = {
  pending: 'đang gửi…',
  sending: 'đang gửi…',
  uncertain: 'chưa chắc đã tới',
  dead: 'không gửi được',
} as const

function undelivered(one: TranscriptLine): Html | '' {
  if (one.delivery === null || one.delivery === 'sent') return ''
  const words = DELIVERY_WORDS[one.delivery]
  return html`<p class="delivery ${one.delivery}">${words}</p>`
}

/** A photo, a place, a file. Only web addresses become links. */
export function attachment(one: InboundAttachment): Html {
  if (one.kind === 'location') return place(one.latitude, one.longitude)
  const address = webAddress(one.url)
  if (address === null) return html`<p class="attachment">[${attachmentName(one)}]</p>`
  if (one.kind === 'image' || one.kind === 'sticker') {
    return html`<a class="photo" href="${address}" target="_blank" rel="noreferrer noopener"><img src="${address}" alt="Ảnh người dân gửi" loading="lazy"></a>`
  }
  return html`<p class="attachment"><a href="${address}" target="_blank" rel="noreferrer noopener">${attachmentName(one)}</a></p>`
}

/** Coordinates with a link that telephones and browsers open on a map. */
export function place(latitude: number, longitude: number): Html {
  const at = `${latitude.toFixed(6)},${longitude.toFixed(6)}`
  return html`<p class="attachment">Vị trí: <a href="https://www.google.com/maps?q=${at}" target="_blank"
rel="noreferrer noopener">${at} (mở bản đồ)</a> <a href="geo:${at}">mở trên điện thoại</a></p>`
}

/** The address when it is one a browser may load (of the web, or of this service), else null. */
function webAddress(url: string | undefined): string | null {
  if (url === undefined) return null
  if (/^\/[\w-]/.test(url)) return url
  const parsed = URL.parse(url)
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null
}

function attachmentName(one: InboundAttachment): string {
  const names: Record<InboundAttachment['kind'], string> = {
    image: 'Ảnh',
    video: 'Đoạn phim',
    audio: 'Tin thoại',
    file: 'Tệp',
    location: 'Vị trí',
    sticker: 'Nhãn dán',
    link: 'Liên kết',
    other: 'Đính kèm',
  }
  if ('name' in one && one.name) return `${names[one.kind]}: ${one.name}`
  return names[one.kind]
}

const TRACE_LABELS: Readonly<Record<string, string>> = {
  intent: 'Ý định',
  procedure: 'Thủ tục',
  aspect: 'Khía cạnh',
  confidence: 'Độ chắc chắn',
  action: 'Cách đáp',
  skill: 'Kỹ năng',
  candidates: 'Có thể là',
}

function trace(facts: Readonly<Record<string, unknown>>): Html {
  return html`<details class="trace"><summary>Vì sao trợ lý trả lời vậy</summary><dl>${Object.entries(
    facts,
  ).map(
    ([name, value]) =>
      html`<dt>${TRACE_LABELS[name] ?? name}</dt><dd>${
        typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
      }</dd>`,
  )}</dl></details>`
}
