const TIME = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Builds an element from text only: words of people are never markup. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

/** One message of the transcript. */
export function drawMessage(message, { communeName, onChoice }) {
  const line = make('li', { class: message.author, 'data-id': message.id })
  line.append(authorLine(message.author, communeName))
  if (message.text) line.append(make('p', { class: 'text' }, ...withLinks(message.text)))
  for (const attachment of message.attachments) line.append(drawAttachment(attachment))
  const choices = [
    ...message.links.map((link) =>
      make('a', { href: safe(link.url), target: '_blank', rel: 'noopener' }, link.title),
    ),
    ...message.phones.map((phone) => make('a', { href: `tel:${dial(phone.number)}` }, `Gọi ${phone.title}`)),
    ...message.buttons.map((button) => {
      const node = make('button', { type: 'button' }, button.title)
      node.addEventListener('click', () => onChoice(button))
      return node
    }),
  ]
  if (choices.length > 0) {
    line.append(
      make(
        'ul',
        { class: 'choices', 'aria-label': 'Lựa chọn' },
        ...choices.map((node) => make('li', {}, node)),
      ),
    )
  }
  const time = make('time', { datetime: new Date(message.sentAt).toISOString() }, TIME.format(message.sentAt))
  line.append(make('p', { class: 'meta' }, time))
  return line
}

/** A message the service has not confirmed yet. */
export function drawPending(item) {
  const state = make('p', { class: 'meta' }, 'Đang gửi…')
  const node = make('li', { class: 'citizen' }, authorLine('citizen'))
  if (item.text) node.append(make('p', { class: 'text' }, item.text))
  for (const photo of item.photos)
    node.append(make('img', { src: URL.createObjectURL(photo), alt: 'Ảnh ông/bà gửi' }))
  node.append(state)
  return {
    node,
    messageId: null,
    remove: () => node.remove(),
    sent: () => state.replaceChildren('Đã gửi'),
    fail(text, onEdit) {
      const again = make('button', { type: 'button' }, 'Sửa và gửi lại')
      again.addEventListener('click', onEdit)
      state.classList.add('failed')
      state.replaceChildren(`Chưa gửi được. ${text} `, again)
    },
  }
}

function authorLine(author, communeName) {
  if (author === 'citizen') return make('span', { class: 'hidden' }, 'Ông/bà viết:')
  if (author === 'officer') return make('p', {}, make('span', { class: 'badge' }, `Cán bộ ${communeName}`))
  return make('p', {}, make('span', { class: 'badge' }, 'Trả lời tự động'))
}

function drawAttachment(attachment) {
  if (attachment.kind === 'image') {
    return make(
      'a',
      { href: safe(attachment.url), target: '_blank', rel: 'noopener' },
      make('img', { src: attachment.url, alt: 'Ảnh đã gửi', loading: 'lazy' }),
    )
  }
  if (attachment.kind === 'location') return make('p', {}, 'Đã gửi vị trí')
  return make('p', {}, `Tệp: ${attachment.name ?? attachment.title ?? 'Tệp đính kèm'}`)
}

/** Addresses become links, telephone numbers are dialled with one tap. */
function withLinks(text) {
  const parts = []
  let from = 0
  for (const match of text.matchAll(
    /https?:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)]|(?<![\d.])(?:1[89]00[ .]?\d{4,6}|0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}|11[1-5])(?![\d.]*\d)/g,
  )) {
    const [found] = match
    const href = found.startsWith('http') ? found : `tel:${dial(found)}`
    const target = found.startsWith('http') ? { target: '_blank', rel: 'noopener' } : {}
    parts.push(text.slice(from, match.index), make('a', { href, ...target }, found))
    from = match.index + found.length
  }
  return [...parts, text.slice(from)]
}

const dial = (number) => number.replace(/[^\d+]/g, '')
const safe = (url) => (/^(https?:\/\/|\/)/.test(url) ? url : '#')
