// One line puts the chat on the commune's own site:
// <script src="https://…/widget.js" data-commune="hoa-mai" data-title="Hỏi UBND xã" data-side="right" defer></script>
;(() => {
  const script = document.currentScript
  const { origin } = new URL(script.src)
  const { commune = '', title = 'Hỏi UBND xã', side = 'right' } = script.dataset
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const at = side === 'left' ? 'left' : 'right'

  const style = (node, rules) => Object.assign(node.style, rules)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = title
  button.setAttribute('aria-expanded', 'false')
  button.setAttribute('aria-haspopup', 'dialog')
  style(button, {
    position: 'fixed',
    bottom: '16px',
    [at]: '16px',
    zIndex: '2147483000',
    minHeight: '52px',
    padding: '0 20px',
    border: '2px solid #fff',
    borderRadius: '26px',
    background: '#9c1c1c',
    color: '#fff',
    cursor: 'pointer',
    font: '600 18px/1.2 system-ui, sans-serif',
    boxShadow: '0 2px 10px rgba(0,0,0,.35)',
  })

  const panel = document.createElement('div')
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-label', title)
  style(panel, {
    position: 'fixed',
    bottom: '80px',
    [at]: '16px',
    zIndex: '2147483000',
    display: 'none',
    background: '#fff',
    width: 'min(420px, calc(100vw - 32px))',
    height: 'min(640px, calc(100vh - 112px))',
    borderRadius: '12px',
    overflow: 'hidden',
    boxShadow: '0 4px 24px rgba(0,0,0,.4)',
  })

  let frame
  function open() {
    if (!frame) {
      frame = document.createElement('iframe')
      frame.title = title
      frame.allow = 'geolocation; camera'
      frame.src = `${origin}/?embed=1${commune ? `&commune=${encodeURIComponent(commune)}` : ''}`
      style(frame, { width: '100%', height: '100%', border: '0' })
      panel.append(frame)
    }
    panel.style.display = 'block'
    button.textContent = 'Đóng'
    button.setAttribute('aria-expanded', 'true')
    frame.focus()
  }
  function close() {
    panel.style.display = 'none'
    button.textContent = title
    button.setAttribute('aria-expanded', 'false')
    button.focus()
  }
  button.addEventListener('click', () => (button.getAttribute('aria-expanded') === 'true' ? close() : open()))
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && button.getAttribute('aria-expanded') === 'true') close()
  })
  // A pointer outside the frame never reaches it, Escape inside the frame never reaches us: the frame tells.
  addEventListener('message', (event) => {
    if (event.origin === origin && event.data === 'nghedan:close') close()
  })

  root.append(panel, button)
  document.body.append(host)
})()
