import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InboundAttachment } from '../../src/channel/index.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import type { TurnResult } from '../../src/skills/index.ts'
import { loadUnderstander } from '../../src/understanding/index.ts'
import { openTestCommune, type TestCitizen, type TestCommune } from './citizen.ts'
import { readScripts, type ScriptStep } from './script.ts'

const LONGEST_MESSAGE = 1_300

let commune: TestCommune
let cacheDir: string

beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'understanding-'))
  const knowledge = loadKnowledge('knowledge').commune('hoa-mai')
  const loaded = await loadUnderstander({ knowledge, intentsDir: 'intents', modelsDir: 'models', cacheDir })
  // The committed model answers the same on every run; no training in the background.
  await loaded.close()
  commune = await openTestCommune(knowledge, loaded.understander)
})

afterAll(async () => {
  await commune.close()
  rmSync(cacheDir, { recursive: true, force: true })
})

const scripts = readScripts(import.meta.dirname)

describe.each([...new Set(scripts.map((script) => script.file))])('%s', (file) => {
  test.each(scripts.filter((script) => script.file === file))('$title', async (script) => {
    const startsAt = Temporal.PlainDateTime.from(script.at).toZonedDateTime(
      'Asia/Ho_Chi_Minh',
    ).epochMilliseconds
    const accounts = new Map<string, TestCitizen>()
    const first = account('')
    if (script.known) await first.say({ text: 'xin chào' })
    for (const step of script.steps) {
      const citizen = account(step.as ?? '')
      if (step.afterHours !== undefined) citizen.wait(step.afterHours * 3_600_000)
      if (step.officer !== undefined) await citizen.officerAnswers(step.officer)
      if (step.says === undefined && step.taps === undefined && step.sends === undefined) continue
      const result = await citizen.say({
        text: await typed(step, first),
        payload: tapped(step, citizen),
        attachments: (step.sends ?? []).map(attachment),
      })
      check(step, result, await typed(step, first))
    }

    function account(name: string): TestCitizen {
      const known = accounts.get(name) ?? commune.citizen(`${file}/${script.title}/${name}`, startsAt)
      accounts.set(name, known)
      return known
    }
  })
})

async function typed(step: ScriptStep, first: TestCitizen): Promise<string> {
  const text = step.says ?? ''
  if (!text.includes('{')) return text
  const code = text.includes('{code}') || text.includes('{digits}') ? await first.newestCode() : ''
  return text
    .replace('{code}', code)
    .replace('{digits}', code.replace(/\D/g, ''))
    .replace('{100kB}', 'nói dài quá '.repeat(9_000))
    .replace('{NFD}', 'lệ phí đăng ký khai sinh bao nhiêu'.normalize('NFD'))
}

function tapped(step: ScriptStep, citizen: TestCitizen): string | null {
  if (step.taps === undefined) return null
  if (step.taps.startsWith('#')) return step.taps
  const payload = citizen.payloadOf(step.taps)
  expect(payload, `the choice “${step.taps}” was offered`).toBeDefined()
  return payload ?? null
}

function attachment(kind: string, index: number): InboundAttachment {
  switch (kind) {
    case 'định vị':
      return { kind: 'location', latitude: 20.5, longitude: 106.1 }
    case 'ghi âm':
      return { kind: 'audio', url: 'https://media.example/voice.mp3' }
    case 'nhãn dán':
      return { kind: 'sticker' }
    default:
      return { kind: 'image', url: `https://media.example/${kind}-${index}.jpg` }
  }
}

function check(step: ScriptStep, result: TurnResult, said: string): void {
  const about = `after “${said.slice(0, 80) || step.taps || step.sends?.join(', ')}” (${JSON.stringify(result.trace)})`
  const text = result.reply.map((message) => message.text).join('\n')
  for (const words of step.has ?? []) expect(text, about).toContain(words)
  for (const words of step.lacks ?? []) expect(text, about).not.toContain(words)
  const titles = result.reply.flatMap((message) => message.buttons ?? []).map((button) => button.title)
  for (const title of step.offers ?? []) expect(titles, about).toContain(title)
  if (step.effects)
    expect(
      result.effects.map((effect) => effect.type),
      about,
    ).toEqual(step.effects)
  if (step.skill !== undefined) expect(result.trace.skill, about).toBe(step.skill)
  if (step.step !== undefined) expect(result.state.flow?.step ?? 'none', about).toBe(step.step)
  expect(result.reply.length, about).toBeGreaterThan(0)
  for (const message of result.reply) {
    expect(message.text.length, about).toBeLessThan(LONGEST_MESSAGE)
    expect(message.text, about).toBe(message.text.normalize('NFC'))
    expect(message.text, about).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
    for (const button of message.buttons ?? []) expect(button.payload, about).toMatch(/^#/)
  }
}
