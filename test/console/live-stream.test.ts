import { afterAll, beforeAll, expect, test } from 'vitest'
import { topics } from '../../src/coordination/index.ts'
import { type ConsoleHarness, openConsole, type Visitor } from './console-harness.ts'

let harness: ConsoleHarness
let land: Visitor
let leader: Visitor
let communications: Visitor
beforeAll(async () => {
  harness = await openConsole()
  land = await harness.signedIn('officer', 'o_dat')
  leader = await harness.signedIn('leader', 'chu_tich')
  communications = await harness.signedIn('communications')
})
afterAll(() => harness.close())

/** What a page hears between opening its stream and `last`. */
async function heard(visitor: Visitor, query: string, act: () => Promise<void>): Promise<string[]> {
  const response = await visitor.get(`/console/live${query}`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  let text = ''
  const until = async (word: string): Promise<void> => {
    while (!text.includes(word)) text += (await reader.read()).value ?? ''
  }
  await until('event: ready')
  await act()
  await harness.coordination.publish(topics.staff('hoa-mai'), { kind: 'conversation.last' })
  await until('conversation.last')
  await reader.cancel()
  return [...text.matchAll(/event: (\w+)\ndata: (.*)/g)].map((match) => `${match[1]} ${match[2]}`.trim())
}

test('a new petition is told to the lists and in a notice, its officer by name of duty', async () => {
  const act = async () => void (await harness.petition())
  expect(await heard(land, '', act)).toEqual([
    'ready',
    'petition petition.created',
    'notice Có phản ánh mới giao cho anh/chị lúc 14:05.',
    'conversation conversation.last',
  ])
  expect(await heard(leader, '', act)).toContain('notice Có phản ánh mới lúc 14:05.')
})

test('what is sealed is announced only to those who may see it', async () => {
  const raise = () =>
    harness.coordination.publish(topics.staff('hoa-mai'), { kind: 'alert.raised', alertKind: 'restricted' })
  expect((await heard(land, '', raise)).some((line) => line.startsWith('notice'))).toBe(false)
  expect((await heard(leader, '', raise)).some((line) => line.startsWith('notice'))).toBe(true)
})

test('a person is told only of what they may open', async () => {
  const raise = () =>
    harness.coordination.publish(topics.staff('hoa-mai'), { kind: 'handover.opened', conversationId: 'x' })
  expect((await heard(communications, '', raise)).some((line) => line.startsWith('notice'))).toBe(false)
})

test('an open petition hears of itself and of nothing else', async () => {
  const change = (id: string) => () =>
    harness.coordination.publish(topics.staff('hoa-mai'), { kind: 'petition.changed', id })
  expect(await heard(land, '?petition=p-1', change('p-1'))).toContain('here petition.changed')
  expect(await heard(land, '?petition=p-1', change('p-2'))).not.toContain('here petition.changed')
})

test('the stream of a stranger ends at once instead of trying for ever', async () => {
  const response = await harness.visitor().get('/console/live', { accept: 'text/event-stream' })
  expect(response.status).toBe(204)
})
