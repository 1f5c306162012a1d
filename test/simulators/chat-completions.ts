import { type LoopbackServer, type SimulatedAnswer, startLoopbackServer } from './loopback-server.ts'

/** What the simulator was asked. */
export interface ChatCall {
  readonly authorization: string | undefined
  readonly model: unknown
  readonly system: string
  readonly user: string
}

/** A text is answered as a model would; an object is sent as it is, as a server at fault would. */
export type ChatAnswer = string | SimulatedAnswer

export interface ChatCompletionsSimulator extends LoopbackServer {
  readonly calls: readonly ChatCall[]
}

/** A server with OpenAI's `/v1/chat/completions`, as local runners offer it. @param answer decides what each call gets */
export async function startChatCompletionsSimulator(
  answer: (call: ChatCall) => ChatAnswer,
): Promise<ChatCompletionsSimulator> {
  const calls: ChatCall[] = []
  const server = await startLoopbackServer(0, ({ method, path, headers, body }) => {
    if (method !== 'POST' || path !== '/v1/chat/completions')
      return { status: 404, body: { error: { message: 'unknown path' } } }
    const { model, messages } = JSON.parse(body) as {
      model: unknown
      messages: { role: string; content: string }[]
    }
    const said = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
    const call = { authorization: headers.authorization, model, system: said('system'), user: said('user') }
    calls.push(call)
    const answered = answer(call)
    if (typeof answered !== 'string' || answered === 'silence' || answered === 'cut')
      return answered as SimulatedAnswer
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: answered } }
    return { status: 200, body: { id: 'sim-1', object: 'chat.completion', model, choices: [choice] } }
  })
  return { ...server, calls }
}
