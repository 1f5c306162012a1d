const LONGEST_WAIT_MS = 30_000

/**
 * Messages on their way, in order, one at a time. Nothing is dropped: what cannot be sent is tried again with the same
 * id, so that the service recognises a repeat; words survive a reload, photographs only while the page is open.
 */
export function createOutgoing({ memory, send, onQueued, onSent, onTrouble, onRefused }) {
  const queue = []
  let busy = false
  let tries = 0
  let timer

  function remember() {
    const words = queue.filter((item) => item.photos.length === 0)
    memory.set(
      'queue',
      words.map(({ clientMessageId, text, fields }) => ({ clientMessageId, text, fields })),
    )
  }

  function done(item) {
    queue.splice(queue.indexOf(item), 1)
    tries = 0
    remember()
  }

  function later(text, seconds) {
    tries += 1
    onTrouble(text)
    clearTimeout(timer)
    timer = setTimeout(
      flush,
      seconds > 0 ? seconds * 1000 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (tries - 1)),
    )
  }

  async function attempt(item) {
    let response
    try {
      response = await send(item)
    } catch {
      return later('Chưa gửi được, đang thử lại. Tin nhắn của ông/bà vẫn được giữ.', 0)
    }
    const answer = await response.json().catch(() => ({}))
    if (response.ok) {
      done(item)
      onSent(item, answer)
    } else if (response.status === 429 || response.status >= 500) {
      later(answer.message ?? 'Hệ thống đang bận, đang thử lại.', Number(response.headers.get('retry-after')))
    } else {
      done(item)
      onRefused(item, answer.message ?? 'Tin nhắn chưa gửi được.')
    }
  }

  async function flush() {
    if (busy) return
    busy = true
    clearTimeout(timer)
    try {
      while (queue.length > 0) {
        const before = queue.length
        await attempt(queue[0])
        if (queue.length === before) return
      }
    } finally {
      busy = false
    }
  }

  function add({ text, fields, photos = [], clientMessageId = newId() }) {
    const item = { clientMessageId, text, fields, photos }
    queue.push(item)
    remember()
    onQueued(item)
    flush()
  }

  return {
    add,
    flush,
    /** Takes up what an earlier visit could not send. */
    restore() {
      for (const item of memory.get('queue') ?? []) add(item)
    },
  }
}

/** `crypto.randomUUID` exists on https and localhost only. */
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
