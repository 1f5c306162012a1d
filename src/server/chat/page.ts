import { html } from 'hono/html'
import type { CommuneKnowledge } from '../../knowledge/index.ts'

export interface PageOptions {
  readonly commune: CommuneKnowledge
  /** A fresh conversation for a browser that has none: sending the first message twice then starts no second one. */
  readonly conversationId: string
  /** Inside the widget: no header of its own, it stands in the commune's page. */
  readonly embedded: boolean
  readonly assets: { readonly css: string; readonly script: string; readonly modules: readonly string[] }
  readonly zaloSiteVerification: string | null
}

/** What people ask first; a tap sends the words. */
const OPENERS = [
  'Lệ phí đăng ký khai sinh?',
  'Làm căn cước cần giấy tờ gì?',
  'Xã làm việc mấy giờ?',
  'Gửi phản ánh, kiến nghị',
  'Gặp cán bộ',
]

/** The chat page, complete without any request but its style and script. */
export function chatPage(options: PageOptions) {
  const { commune, embedded } = options
  const { profile, hotlines } = commune
  const { headOffice } = profile.addresses
  const phone = hotlines.commune.phone
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>Hỏi đáp – UBND ${profile.fullName}</title>
<meta name="description" content="Hỏi thủ tục, giờ làm việc, gửi phản ánh tới UBND ${profile.fullName}.">
<meta name="theme-color" content="#9c1c1c">
${options.zaloSiteVerification === null ? '' : html`<meta name="zalo-platform-site-verification" content="${options.zaloSiteVerification}">`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${options.assets.css}">
${options.assets.modules.map((path) => html`<link rel="modulepreload" href="${path}">`)}
<script type="module" src="${options.assets.script}"></script>
</head>
<body class="${embedded ? 'embedded' : ''}" data-commune="${commune.slug}" data-conversation="${options.conversationId}" data-name="${profile.name}">
<a class="skip" href="#text">Tới ô soạn tin</a>
<header>
  <div class="who">
    <h1>UBND ${profile.fullName}</h1>
    ${profile.slogan ? html`<p class="slogan">${profile.slogan}</p>` : ''}
  </div>
  <button type="button" id="large" class="plain" aria-pressed="false">Chữ to</button>
  <p class="contact">
    <span>${headOffice.street}</span>
    <a href="tel:${digits(phone)}">Đường dây nóng: ${phone}</a>
  </p>
</header>
<main>
  <div class="scroll" id="scroll" tabindex="-1">
    <section class="welcome" aria-label="Giới thiệu">
      <p><span class="badge">Trả lời tự động</span></p>
      <p>Kính chào ông/bà! Đây là <strong>trợ lý tự động (AI)</strong> của UBND xã, không phải cán bộ. Ông/bà hỏi thủ tục, giờ làm việc hoặc gửi phản ánh tại đây; cần người trả lời, xin bấm “Gặp cán bộ”.</p>
      <p>Việc khẩn cấp xin gọi ngay <a href="tel:113">113</a> (công an), <a href="tel:114">114</a> (cứu hỏa), <a href="tel:115">115</a> (cấp cứu), <a href="tel:111">111</a> (trẻ em).</p>
      <p class="small">Nội dung ông/bà gửi được lưu để xử lý và trả lời, chỉ cán bộ được giao mới xem. Xin đừng gửi ảnh căn cước, mã OTP, mật khẩu, số tài khoản.${profile.fictional ? ' Đây là xã giả định dùng để chạy thử.' : ''}</p>
      <ul class="choices" aria-label="Câu hỏi thường gặp">
        ${OPENERS.map((words) => html`<li><button type="button" data-say="${words}">${words}</button></li>`)}
      </ul>
      <noscript><p class="alert">Trình duyệt chưa bật JavaScript nên chưa chat được. Xin gọi <a href="tel:${digits(phone)}">${phone}</a>.</p></noscript>
    </section>
    <ol id="log" role="log" aria-live="polite" aria-relevant="additions" aria-label="Nội dung trò chuyện"></ol>
  </div>
  <p id="status" role="status" aria-live="polite"></p>
  <form id="composer" autocomplete="off">
    <ul id="photos" aria-label="Ảnh sẽ gửi"></ul>
    <label for="text" class="hidden">Tin nhắn của ông/bà</label>
    <textarea id="text" name="text" rows="1" maxlength="4000" placeholder="Nhập câu hỏi…" enterkeyhint="send"></textarea>
    <div class="tools">
      <input id="photo" class="hidden" type="file" accept="image/jpeg,image/png,image/webp" multiple>
      <label for="photo" class="tool"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle cx="12" cy="13" r="3.5"/></svg> Gửi ảnh</label>
      <button type="button" id="place" class="tool"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/></svg> Vị trí</button>
      <button type="submit" id="send">Gửi</button>
    </div>
  </form>
</main>
</body>
</html>`
}

function digits(phone: string): string {
  return phone.replace(/[^\d+]/g, '')
}
