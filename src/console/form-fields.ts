import type { Context } from 'hono'

/** Text fields of a posted form: NFC, trimmed, at most `MAX_FIELD` characters; files and repeats are left out. */
export type FormFields = Readonly<Record<string, string>>

const MAX_FIELD = 8000

/** Reads a posted form. Passwords are not trimmed. */
export async function formFields(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, tidy(name, value)] as const] : [],
    ),
  )
}

function tidy(name: string, value: string): string {
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\0', '')
  return (name.toLowerCase().includes('password') ? text : text.trim()).slice(0, MAX_FIELD)
}
