import { z } from 'zod'
import { ChatProblem } from './problem.ts'

const MAX_TEXT_LENGTH = 4000
const MAX_PHOTOS = 3
const MAX_PHOTO_BYTES = 5 * 1024 * 1024
const MAX_JSON_BYTES = 64 * 1024
/** Three photographs and what a form adds around them. */
const MAX_FORM_BYTES = MAX_PHOTOS * MAX_PHOTO_BYTES + 64 * 1024

const coordinate = (limit: number) => z.coerce.number().min(-limit).max(limit)

const FIELDS = z.object({
  commune: z.string().max(64).optional(),
  conversationId: z.string().max(128).optional(),
  text: z.string().default(''),
  clientMessageId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  payload: z
    .string()
    .regex(/^#\S{0,199}$/u)
    .optional(),
  location: z.object({ latitude: coordinate(90), longitude: coordinate(180) }).optional(),
})

/** What a browser may send: words, a tapped button, photographs, a location; any of them. */
export type ChatRequest = z.output<typeof FIELDS> & { readonly photos: readonly Uint8Array[] }

/**
 * Reads JSON, or a form when photographs come along (`photo` up to three times, `latitude` and `longitude`).
 * @throws {ChatProblem} what the citizen can do about it
 */
export async function readChatRequest(request: Request): Promise<ChatRequest> {
  const isForm = /^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')
  const body = await limitedBody(request, isForm ? MAX_FORM_BYTES : MAX_JSON_BYTES)
  const { photos, ...given } = isForm ? await readForm(request, body) : { ...readJson(body), photos: [] }
  const fields = FIELDS.safeParse(given)
  if (!fields.success) throw new ChatProblem('MESSAGE_INVALID')
  const { text, payload, location } = fields.data
  if (text.length > MAX_TEXT_LENGTH) throw new ChatProblem('MESSAGE_TOO_LONG')
  if (text.trim() === '' && !payload && !location && photos.length === 0)
    throw new ChatProblem('MESSAGE_EMPTY')
  return { ...fields.data, photos }
}

/** Never holds more than `maxBytes`, whatever the headers claim. */
async function limitedBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () => new ChatProblem(maxBytes === MAX_FORM_BYTES ? 'PHOTO_TOO_LARGE' : 'MESSAGE_TOO_LONG')
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLong()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw tooLong()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function readJson(body: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Falls through: the citizen is told the same either way.
  }
  throw new ChatProblem('MESSAGE_INVALID')
}

async function readForm(request: Request, body: Uint8Array<ArrayBuffer>) {
  const contentType = request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw new ChatProblem('MESSAGE_INVALID')
  })
  const files = form.getAll('photo').filter((part) => part instanceof File)
  if (files.length > MAX_PHOTOS) throw new ChatProblem('PHOTO_TOO_MANY')
  if (files.some((file) => file.size > MAX_PHOTO_BYTES)) throw new ChatProblem('PHOTO_TOO_LARGE')
  const photos = await Promise.all(files.map((file) => file.bytes()))
  const words = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const { latitude, longitude, ...fields } = Object.fromEntries(words)
  const location = latitude === undefined ? {} : { location: { latitude, longitude } }
  return { ...fields, ...location, photos }
}
