// The chat page. No build and no library: what stands here is what the browser runs.

import { drawMessage, drawPending } from './draw.js'
import { createMemory } from './memory.js'
import { createOutgoing } from './outgoing.js'
import { prepare } from './photos.js'

const MAX_PHOTOS = 3
const ANSWER_EXPECTED_MS = 12_000

const element = (id) => document.getElementById(id)
const { commune, conversation: freshConversation, name: communeName } = document.body.dataset
const memory = createMemory(`nghedan.${commune}`)
const log = element('log')
const field = element('text')
const status = element('status')
const scroll = element('scroll')
const photoList = element('photos')

let conversationId = memory.get('conversationId')
let cursor = 0
let photos = []
let waitingSince = 0
const shown = new Set()
const pending = new Map()

const outgoing = createOutgoing({
  memory,
  send: (item) => post(item),
  onQueued(item) {
    // Before the first attempt: what is sent again after a reload must go into the same conversation.
    if (conversationId === null) begin(freshConversation)
    showPending(item)
  },
  onSent(item, answer) {
    settle(item.clientMessageId, answer.messageId)
    waitingSince = Date.now()
    say('Trợ lý đang trả lời…')
  },
  onTrouble: (text) => say(text, true),
  onRefused(item, text) {
    const line = pending.get(item.clientMessageId)
    line?.fail(text, () => {
      line.remove()
      field.value = item.text
      field.focus()
      remember()
    })
    say(text, true)
  },
})

// ---- talking to the service

async function post(item) {
  const response = await postOnce(item)
  if (response.status !== 404 || conversationId === freshConversation) return response
  // The service no longer knows the conversation this browser kept: go on in a new one.
  begin(freshConversation)
  return postOnce(item)
}

async function postOnce(item) {
  const body = { commune, conversationId, ...item.fields, clientMessageId: item.clientMessageId }
  if (item.photos.length === 0) {
    return fetch('/api/chat/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
  }
  const form = new FormData()
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'string') form.append(key, value)
  }
  for (const photo of item.photos) form.append('photo', photo, 'anh.jpg')
  return fetch('/api/chat/messages', { method: 'POST', body: form, signal: AbortSignal.timeout(120_000) })
}

let stream
let failures = 0

function follow() {
  stream?.close()
  const query = new URLSearchParams({ commune, conversationId, after: String(cursor) })
  stream = new EventSource(`/api/chat/stream?${query}`)
  stream.addEventListener('ready', () => {
    failures = 0
    outgoing.flush()
  })
  stream.addEventListener('message', (event) => receive(JSON.parse(event.data)))
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED) return
    // Refused, not interrupted: the browser does not try again by itself.
    failures += 1
    setTimeout(failures < 4 ? follow : poll, Math.min(30_000, 1000 * 2 ** failures))
  })
}

/** For networks that let no stream through. */
async function poll() {
  try {
    const query = new URLSearchParams({ commune, conversationId, after: String(cursor) })
    const response = await fetch(`/api/chat/messages?${query}`)
    if (response.status === 404) return begin(freshConversation)
    const { messages = [] } = await response.json()
    for (const message of messages) receive(message)
  } catch {
    // Offline: the next round asks again.
  }
  setTimeout(poll, 5_000)
}

function begin(token) {
  conversationId = token
  memory.set('conversationId', token)
  cursor = 0
  follow()
}

// ---- drawing

function receive(message) {
  cursor = Math.max(cursor, message.cursor)
  if (shown.has(message.id)) return
  shown.add(message.id)
  const own = [...pending.values()].find((line) => line.messageId === message.id)
  own?.remove()
  keepInView(() => log.append(drawMessage(message, { communeName, onChoice: choose })))
  if (message.author !== 'citizen') {
    waitingSince = 0
    say('')
  }
}

function showPending(item) {
  const line = drawPending(item)
  pending.set(item.clientMessageId, line)
  const { remove } = line
  line.remove = () => {
    pending.delete(item.clientMessageId)
    remove()
  }
  keepInView(() => log.append(line.node), true)
}

function settle(clientMessageId, messageId) {
  const line = pending.get(clientMessageId)
  if (line === undefined) return
  line.messageId = messageId
  line.sent()
  if (shown.has(messageId)) line.remove()
}

let place = 0

/** Goes along with new messages unless the reader scrolled away; a long one is shown from its beginning. */
function keepInView(change, force = false) {
  const end = () => scroll.scrollHeight - scroll.clientHeight
  const follows = force || Math.abs(scroll.scrollTop - place) < 160 || end() - scroll.scrollTop < 160
  change()
  if (!follows) return
  const newest = log.lastElementChild
  place = Math.min(end(), newest ? newest.offsetTop - 12 : end())
  scroll.scrollTop = place
}

function say(text, alert = false) {
  status.textContent = text
  status.classList.toggle('alert', alert)
}

// ---- what people do

function choose({ title, payload }) {
  outgoing.add({ text: title, fields: { text: title, payload } })
  field.focus({ preventScroll: true })
}

function submit() {
  const text = field.value.trim()
  if (text === '' && photos.length === 0) return field.focus()
  outgoing.add({ text, fields: { text }, photos })
  photos = []
  drawPhotos()
  field.value = ''
  remember()
  field.focus({ preventScroll: true })
}

function remember() {
  memory.set('draft', field.value)
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 4}px`
}

function drawPhotos() {
  photoList.replaceChildren(
    ...photos.map((photo, index) => {
      const line = document.createElement('li')
      const button = document.createElement('button')
      const picture = document.createElement('img')
      picture.src = URL.createObjectURL(photo)
      picture.alt = ''
      button.type = 'button'
      button.setAttribute('aria-label', `Bỏ ảnh ${index + 1}`)
      button.append(picture, '✕')
      button.addEventListener('click', () => {
        photos = photos.filter((other) => other !== photo)
        drawPhotos()
        field.focus()
      })
      line.append(button)
      return line
    }),
  )
}

element('composer').addEventListener('submit', (event) => {
  event.preventDefault()
  submit()
})
field.addEventListener('keydown', (event) => {
  // While a Vietnamese input method composes, Enter belongs to it.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  submit()
})
field.addEventListener('input', remember)
element('photo').addEventListener('change', async (event) => {
  const files = [...event.target.files]
  event.target.value = ''
  const { ready, problem } = await prepare(files, MAX_PHOTOS - photos.length)
  photos = [...photos, ...ready]
  drawPhotos()
  say(problem ?? `Đã chọn ${photos.length} ảnh. Bấm “Gửi” để gửi.`, problem !== null)
  field.focus()
})
element('place').addEventListener('click', () => {
  if (!navigator.geolocation) return say('Máy này không cho biết vị trí. Ông/bà viết địa điểm giúp.', true)
  say('Đang lấy vị trí…')
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => {
      say('')
      outgoing.add({ text: 'Vị trí của tôi', fields: { text: '', location: { latitude, longitude } } })
    },
    () => say('Chưa lấy được vị trí. Ông/bà cho phép trong trình duyệt hoặc viết địa điểm giúp.', true),
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
  )
})
for (const opener of document.querySelectorAll('[data-say]')) {
  opener.addEventListener('click', () => {
    outgoing.add({ text: opener.dataset.say, fields: { text: opener.dataset.say } })
    field.focus({ preventScroll: true })
  })
}
const large = element('large')
function setLarge(on) {
  document.documentElement.classList.toggle('large', on)
  large.setAttribute('aria-pressed', String(on))
  memory.set('large', on)
}
large.addEventListener('click', () => setLarge(large.getAttribute('aria-pressed') !== 'true'))

addEventListener('online', () => outgoing.flush())
addEventListener('offline', () => say('Mất kết nối. Tin nhắn được giữ lại và gửi khi có mạng.', true))
setInterval(() => {
  if (waitingSince > 0 && Date.now() - waitingSince > ANSWER_EXPECTED_MS) {
    waitingSince = 0
    say('Tin nhắn đã được nhận. Câu trả lời sẽ hiện tại đây.')
  }
}, 1000)

setLarge(memory.get('large') === true)
field.value = memory.get('draft') ?? ''
remember()
outgoing.restore()
if (conversationId) follow()
if (document.body.classList.contains('embedded') && parent !== window) {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') parent.postMessage('nghedan:close', '*')
  })
}
