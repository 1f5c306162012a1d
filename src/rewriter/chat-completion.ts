import { z } from 'zod'

/** Where a language model is asked: any server that speaks OpenAI's chat completions, a local one included. */
export interface ChatServer {
  /** With or without `/v1` at the end. */
  readonly baseUrl: string
  readonly model: string
  /** Null: none is sent. */
  readonly apiKey: string | null
}

/** The server refused, failed, or answered something else than a chat completion. `code` holds no words of anybody. */
class ChatCompletionError extends Error {
  readonly code: string
  override readonly name = 'ChatCompletionError'
  constructor(code: string, options?: ErrorOptions) {
    super(`chat completion: ${code}`, options)
    this.code = code
  }
}

const MOST_TOKENS = 80
const MOST_BYTES = 64_000
const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/**
 * One question to the model, one text back.
 * @throws {ChatCompletionError} for anything but a well-formed answer; the signal's own reason when it ends first
 */
export async function completeChat(
  { baseUrl, model, apiKey }: ChatServer,
  prompt: { readonly system: string; readonly user: string },
  { fetch, signal }: { readonly fetch: typeof globalThis.fetch; readonly signal: AbortSignal },
): Promise<string> {
  const response = await fetch(`${baseUrl.replace(/\/v1$/, '')}/v1/chat/completions`, {
    method: 'POST',
    // A redirect could carry the message to a server nobody chose.
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      max_tokens: MOST_TOKENS,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
    }),
  })
  const body = await limitedText(response)
  if (!response.ok) throw new ChatCompletionError(`HTTP_${response.status}`)
  try {
    return answerSchema.parse(JSON.parse(body)).choices[0]?.message.content ?? ''
  } catch (cause) {
    throw new ChatCompletionError('MALFORMED', { cause })
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw new ChatCompletionError('TOO_LONG')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
