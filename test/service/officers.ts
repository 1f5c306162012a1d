/** A member of staff at a browser without pictures: follows redirects, keeps cookies, reads pages as text. */
export interface Officer {
  /** The page as HTML. @throws when it is not shown */
  open(path: string): Promise<string>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; page: string }>
  /** Events of the live stream as they come, until `stop` is aborted. */
  live(stop: AbortSignal): Promise<{ readonly heard: () => string }>
}

const PASSWORD = 'mot-mat-khau-dai-2026-Ok'

/** @param address where the service is */
function officerAt(address: () => string): Officer {
  const cookies = new Map<string, string>()

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('origin', address())
    const response = await fetch(new URL(path, address()), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    return next && response.status < 400 ? request(new URL(next, new URL(path, address())).href) : response
  }

  return {
    async open(path) {
      const response = await request(path)
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      return response.text()
    },
    async post(path, fields) {
      const response = await request(path, { method: 'POST', body: new URLSearchParams(fields) })
      return { status: response.status, page: await response.text() }
    },
    async live(stop) {
      const response = await request('/console/live', { signal: stop })
      let heard = ''
      const read = async () => {
        for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += chunk
      }
      read().catch(() => {})
      return { heard: () => heard }
    },
  }
}

/** The first administrator, through the link the service printed. */
export async function firstAdministrator(address: () => string, notice: string): Promise<Officer> {
  const token = /\/console\/setup\?token=([\w-]+)/.exec(notice)?.[1] ?? ''
  const officer = officerAt(address)
  const { status, page } = await officer.post('/console/setup', {
    ...{ token, name: 'Nguyễn Quản Trị', username: 'quan.tri' },
    ...{ newPassword: PASSWORD, repeatPassword: PASSWORD },
  })
  if (status !== 200) throw new Error(`set-up answered ${status}: ${page.slice(0, 2000)}`)
  return officer
}
