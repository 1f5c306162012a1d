// What htmx alone does not do: confirmations, keys, no double sending, and streams that rest in hidden tabs.
;(() => {
  // Browsers allow six connections per site: a tab nobody looks at gives its stream back after a minute.
  const REST_AFTER_MS = 60000
  const sources = new Set()
  let resting = null

  htmx.createEventSource = (url) => {
    const source = new EventSource(url)
    sources.add(source)
    return source
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(resting)
    if (document.hidden) {
      resting = setTimeout(() => {
        for (const source of sources) source.close()
      }, REST_AFTER_MS)
      return
    }
    for (const source of sources) {
      if (source.readyState !== EventSource.CLOSED) continue
      sources.delete(source)
      // The extension opens a new one when it learns of the closed one.
      if (source.onerror) source.onerror(new Event('error'))
    }
  })

  // Whatever happened between the making of the page, or a break, and now is fetched.
  document.addEventListener('htmx:sseOpen', (event) => {
    event.detail.source.addEventListener('ready', () => {
      htmx.trigger(document.body, 'catchup')
      document.body.dataset.live = 'yes'
    })
  })

  // What is the same stays: nobody loses the place they read or the link they are on.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { target, serverResponse } = event.detail
    const shown = target.cloneNode(true)
    for (const name of [...shown.classList]) if (name.startsWith('htmx-')) shown.classList.remove(name)
    if (shown.classList.length === 0) shown.removeAttribute('class')
    const fetched = document.createElement('template')
    fetched.innerHTML = serverResponse
    if (fetched.content.firstElementChild?.isEqualNode(shown)) event.detail.shouldSwap = false
  })

  document.addEventListener('submit', (event) => {
    const form = event.target
    const question = form.dataset.confirm
    if (question && !window.confirm(question)) {
      event.preventDefault()
      return
    }
    if (form.method !== 'post') return
    for (const button of form.querySelectorAll('button')) button.disabled = true
  })

  // A page brought back by the browser's back button has its buttons again.
  window.addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('form button')) button.disabled = false
  })

  document.addEventListener('keydown', (event) => {
    const inField = event.target.closest('input, textarea, select')
    if (event.key === '/' && !inField) {
      const search = document.querySelector('[data-search]')
      if (search) {
        event.preventDefault()
        search.focus()
      }
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('[data-submit]')) {
      event.preventDefault()
      event.target.form.requestSubmit()
    }
  })
})()
