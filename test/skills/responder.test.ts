import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newTrackingCode } from '../../src/petitions/index.ts'
import { createResponder, type Flow, NEW_CONVERSATION, SKILLS } from '../../src/skills/index.ts'
import { INTENT_NAMES } from '../../src/understanding/types.ts'
import { commune, depsWith, FRIDAY, turnOf, understood } from './commune-fixture.ts'

const GREETED = { ...NEW_CONVERSATION, greetedAt: FRIDAY }
const HOUR = 3_600_000

function responderFor(intent: (typeof INTENT_NAMES)[number], confidence = 0.9) {
  return createResponder(
    SKILLS,
    depsWith(() => understood(intent, { confidence })),
  )
}

describe('the first answer', () => {
  test('comes behind the notice of who is speaking, once', async () => {
    const responder = responderFor('greet')
    const first = await responder.respond(turnOf({ text: 'xin chào' }))
    expect(first.reply[0]?.text).toBe(commune.texts.firstContact)
    expect(first.state.greetedAt).toBe(FRIDAY)
    const second = await responder.respond(turnOf({ text: 'xin chào', state: first.state }))
    expect(second.reply).toHaveLength(1)
  })

  test('in an emergency is the numbers alone; the notice follows later', async () => {
    const result = await responderFor('emergency').respond(turnOf({ text: 'cháy nhà' }))
    expect(result.reply).toHaveLength(1)
    expect(result.reply[0]?.text).toContain('114')
    expect(result.state.greetedAt).toBeNull()
  })

  test('greets whoever opens the chat without words', async () => {
    const result = await responderFor('out_of_scope').respond(turnOf({ kind: 'opened' }))
    expect(result.reply.at(-1)?.text).toContain('Kính chào')
  })
})

describe('an open petition', () => {
  const flow: Flow = {
    skill: 'petition',
    step: 'place',
    data: { content: 'Đường hỏng', field: 'GT' },
    startedAt: FRIDAY,
  }

  test('is put aside for an emergency and kept', async () => {
    const result = await responderFor('emergency').respond(
      turnOf({ text: 'có người đuối nước', state: { ...GREETED, flow } }),
    )
    expect(result.trace.skill).toBe('emergency')
    expect(result.state.flow).toEqual(flow)
  })

  test('survives a question, with one line reminding of it', async () => {
    const result = await responderFor('office.hours').respond(
      turnOf({ text: 'mấy giờ xã làm việc?', state: { ...GREETED, flow } }),
    )
    expect(result.reply.at(-1)?.text).toContain('chưa gửi xong')
    expect(
      result.reply
        .at(-1)
        ?.buttons?.slice(0, 2)
        .map((button) => button.title),
    ).toEqual(['Tiếp tục phản ánh', 'Hủy phản ánh'])
    expect(result.state.flow).toEqual(flow)
  })

  test('no longer takes the next message after a day, and is forgotten after a week', async () => {
    const responder = responderFor('greet')
    const rested = await responder.respond(
      turnOf({ text: 'xin chào', state: { ...GREETED, flow }, now: FRIDAY + 25 * HOUR }),
    )
    expect(rested.trace.skill).toBe('smalltalk')
    expect(rested.state.flow).toEqual(flow)
    const forgotten = await responder.respond(
      turnOf({ text: 'xin chào', state: { ...GREETED, flow }, now: FRIDAY + 8 * 24 * HOUR }),
    )
    expect(forgotten.state.flow).toBeNull()
  })

  test('written by another version is asked again instead of failing', async () => {
    const odd: Flow = { ...flow, step: 'unknown-step', data: { content: 7, attachments: 'x' } }
    const result = await responderFor('petition.create').respond(
      turnOf({ text: 'rác ở thôn Đông', state: { ...GREETED, flow: odd } }),
    )
    expect(result.reply.length).toBeGreaterThan(0)
  })
})

describe('what to do with an understanding', () => {
  test('asked to hand over, it brings a person', async () => {
    const responder = createResponder(
      SKILLS,
      depsWith(() => understood('procedure.ask', { action: 'handover' })),
    )
    const result = await responder.respond(turnOf({ text: 'khó quá', state: GREETED }))
    expect(result.effects.map((effect) => effect.type)).toEqual(['handover.open'])
  })

  test('not understood, it says so and offers a person', async () => {
    const responder = createResponder(
      SKILLS,
      depsWith(() => understood('procedure.ask', { action: 'fallback' })),
    )
    const result = await responder.respond(turnOf({ text: 'abc xyz', state: GREETED }))
    expect(result.reply[0]?.text).toContain('không trả lời bừa')
    expect(result.reply[0]?.buttons?.[0]?.title).toBe('Gặp cán bộ')
  })

  test('keeps the citizen’s words out of the trace', async () => {
    const result = await responderFor('petition.create').respond(
      turnOf({ text: 'bí mật riêng của tôi ở thôn Đông', state: GREETED }),
    )
    expect(JSON.stringify(result.trace)).not.toContain('bí mật')
  })
})

describe('several questions sent at once', () => {
  test('count every wrong tracking code among them', async () => {
    const codes = [0.1, 0.2].map((random) => newTrackingCode(() => random))
    const result = await responderFor('petition.status').respond(
      turnOf({ text: codes.join('\n'), state: GREETED }),
    )
    expect(result.state.wrongCodesAt).toEqual([FRIDAY, FRIDAY])
  })
})

describe('odd input', () => {
  const oddText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      ' ',
      '😀',
      '<script>',
      "'; DROP TABLE x;--",
      '\0\u202e',
      'Đ'.normalize('NFD'),
      '1'.repeat(400),
    ),
  )
  const oddPayload = fc.option(
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc
        .tuple(fc.constantFrom(...SKILLS.flatMap((skill) => skill.payloads)), fc.string({ maxLength: 20 }))
        .map(([skill, rest]) => `${skill}:${rest}`),
    ),
    { nil: null },
  )

  test('never makes it throw or fall silent, whatever was understood and whatever is open', async () => {
    const steps = [
      'content',
      'place',
      'field',
      'photo',
      'phone',
      'summary',
      'edit',
      'rewrite',
      'offered',
      'reply',
    ]
    await fc.assert(
      fc.asyncProperty(
        oddText,
        oddPayload,
        fc.constantFrom(...INTENT_NAMES),
        fc.constantFrom('petition', 'petition-status', null),
        fc.constantFrom(...steps),
        fc.constantFrom('answer', 'clarify', 'fallback', 'handover', 'refuse'),
        async (text, payload, intent, skill, step, action) => {
          const responder = createResponder(
            SKILLS,
            depsWith(() => understood(intent, { action: action as 'answer' })),
          )
          const flow: Flow | null =
            skill === null
              ? null
              : {
                  skill: skill as 'petition',
                  step,
                  data: { content: 'Rác', field: 'RAC', place: 'thôn Đông' },
                  startedAt: FRIDAY,
                }
          const result = await responder.respond(turnOf({ text, payload, state: { ...GREETED, flow } }))
          expect(result.reply.length).toBeGreaterThan(0)
          expect(JSON.parse(JSON.stringify(result.state))).toEqual(result.state)
          for (const message of result.reply) expect(message.text.trim()).not.toBe('')
        },
      ),
      { numRuns: 400 },
    )
  })

  test('of a hundred kilobytes is read at both ends only', async () => {
    let read = ''
    const responder = createResponder(
      SKILLS,
      depsWith((text) => {
        read = text
        return understood('out_of_scope')
      }),
    )
    await responder.respond(turnOf({ text: `đầu ${'x '.repeat(50_000)} cuối`, state: GREETED }))
    expect(read.length).toBeLessThan(2_100)
    expect(read.startsWith('đầu')).toBe(true)
    expect(read.endsWith('cuối')).toBe(true)
  })
})
