import type { Reply, ReplyMessage } from '../../src/channel/index.ts'
import { createResponder, type Effect, NEW_CONVERSATION, SKILLS, type Turn } from '../../src/skills/index.ts'
import type { SkillDeps } from '../../src/skills/types.ts'
import { EMPTY_CONTEXT } from '../../src/understanding/types.ts'
import { commune, understood } from '../skills/commune-fixture.ts'
import type { Scene, SceneLine } from './scene.ts'

const USUAL_TIME = '2026-11-20T09:00'

/** A talk with every answer as the citizen reads it: text, choices, numbers to dial, pages to open, what is done besides. */
export async function renderScene(scene: Scene): Promise<string> {
  const at = scene.at ?? USUAL_TIME
  const now = Temporal.PlainDateTime.from(at).toZonedDateTime('Asia/Ho_Chi_Minh').epochMilliseconds
  let line: SceneLine = {}
  const responder = createResponder(
    SKILLS,
    depsOf(scene, () => line),
  )
  let state: Turn['state'] = { ...NEW_CONVERSATION, greetedAt: scene.newcomer === true ? null : now - 60_000 }
  const shown = [`═══ ${scene.title}${at === USUAL_TIME ? '' : ` (lúc ${at.replace('T', ' ')})`}`]
  for (line of scene.lines) {
    const payload = tapped(line, state)
    const turn = {
      conversationId: 'c1',
      channel: 'web',
      text: line.says ?? '',
      attachments: line.sends ?? [],
      payload,
      kind: line.opens === true ? 'opened' : 'message',
      referral: null,
      state,
      now,
    } as const
    let result = await responder.respond(turn)
    for (let time = 1; time < (line.repeated ?? 1); time += 1) {
      result = await responder.respond({ ...turn, state: result.state })
    }
    state = result.state
    shown.push(saidText(line), ...replyLines(result.reply), ...result.effects.map(effectLine))
  }
  return shown.join('\n')
}

function depsOf(scene: Scene, current: () => SceneLine): SkillDeps {
  const petitions = scene.petitions ?? []
  return {
    commune: { ...commune, ...scene.commune },
    understander: {
      understand(text) {
        const line = current()
        const part = line.parts?.[text]
        return part === undefined
          ? understood(line.intent ?? 'smalltalk', line.understood)
          : understood('procedure.ask', part)
      },
      advance: (context) => context ?? EMPTY_CONTEXT,
    },
    petitions: {
      byCode: async (code) =>
        current().erased === true ? null : (petitions.find((one) => one.code === code) ?? null),
      ofConversation: async () => petitions.filter((one) => one.own),
    },
    newTrackingCode: () => 'PA-2468-1357',
    handoverMinutes: 120,
  }
}

function tapped({ taps }: SceneLine, state: Turn['state']): string | null {
  if (taps === undefined || taps.startsWith('#')) return taps ?? null
  const option = state.options.find(({ title }) => title === taps)
  if (option === undefined) throw new Error(`“${taps}” was not offered`)
  return option.payload
}

function saidText({ says, taps, sends, opens, repeated }: SceneLine): string {
  if (opens === true) return '── (mở khung chat)'
  const sent = (sends ?? []).map(({ kind }) => `(gửi ${kind})`)
  const words = [
    ...(says === undefined ? [] : [says]),
    ...sent,
    ...(taps === undefined ? [] : [`bấm [${taps}]`]),
  ]
  return `── ${words.join(' ')}${repeated === undefined ? '' : ` (${repeated} lần)`}`
}

function replyLines(reply: Reply): readonly string[] {
  return reply.length === 0 ? ['   (im lặng)'] : reply.flatMap(messageLines)
}

function messageLines({ text, buttons = [], phones = [], links = [] }: ReplyMessage): readonly string[] {
  return [
    ...text.split('\n').map((line) => `   ${line}`.trimEnd()),
    ...(phones.length > 0
      ? [`   ☎ ${phones.map(({ title, number }) => `${title} ${number}`).join(' · ')}`]
      : []),
    ...links.map(({ title, url }) => `   → ${title}: ${url}`),
    ...(buttons.length > 0 ? [`   ${buttons.map(({ title }) => `[${title}]`).join(' ')}`] : []),
  ]
}

function effectLine(effect: Effect): string {
  const detail = 'detail' in effect ? effect.detail : 'kind' in effect ? effect.kind : ''
  return `   · ${effect.type}${detail === '' ? '' : ` (${detail})`}`
}
