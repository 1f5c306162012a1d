import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommuneKnowledge } from '../../src/knowledge/index.ts'
import { isModelCurrent, loadUnderstander } from '../../src/understanding/index.ts'
import { EMPTY_CONTEXT } from '../../src/understanding/types.ts'

const knowledge = {
  procedures: [
    { id: 'khai-sinh', code: null, name: 'Đăng ký khai sinh', aliases: ['làm giấy khai sinh'], faq: [] },
    { id: 'khai-tu', code: null, name: 'Đăng ký khai tử', aliases: ['báo tử'], faq: [] },
  ],
} as unknown as Pick<CommuneKnowledge, 'procedures'>

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'understanding-'))
  mkdirSync(join(dir, 'intents', 'lexicon'), { recursive: true })
  writeFileSync(
    join(dir, 'intents', 'lexicon', 'words.yaml'),
    'teencode: [{ form: "ko", expand: ["không"] }]\n',
  )
  writeFileSync(
    join(dir, 'intents', 'greet.yaml'),
    'intent: greet\nexamples: [xin chào, chào bạn, chào cán bộ, hi]\n',
  )
  writeFileSync(
    join(dir, 'intents', 'procedure.ask.yaml'),
    'intent: procedure.ask\nexamples: [khai sinh cần gì, làm giấy khai sinh, thủ tục khai tử]\n',
  )
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const folders = () => ({
  intentsDir: join(dir, 'intents'),
  modelsDir: join(dir, 'models'),
  cacheDir: join(dir, 'cache'),
})

describe('loading understanding', () => {
  test('serves by words alone at once, trains beside, and loads the result at the next start', async () => {
    const retrained = Promise.withResolvers<void>()
    const first = await loadUnderstander({ knowledge, ...folders(), onRetrained: retrained.resolve })
    expect(first.isCurrent()).toBe(false)
    expect(first.understander.understand('làm giấy khai sinh', EMPTY_CONTEXT).candidates[0]?.id).toBe(
      'khai-sinh',
    )
    await retrained.promise
    expect(first.isCurrent()).toBe(true)
    expect(first.understander.understand('chào bạn', EMPTY_CONTEXT).intent).toBe('greet')
    await first.close()

    const second = await loadUnderstander({ knowledge, ...folders() })
    expect(second.isCurrent()).toBe(true)
    await second.close()
  })

  test('an edited example makes the model stale', async () => {
    const retrained = Promise.withResolvers<void>()
    const first = await loadUnderstander({ knowledge, ...folders(), onRetrained: retrained.resolve })
    await retrained.promise
    await first.close()
    writeFileSync(join(dir, 'intents', 'greet.yaml'), 'intent: greet\nexamples: [xin chào]\n')
    const edited = await loadUnderstander({ knowledge, ...folders() })
    expect(edited.isCurrent()).toBe(false)
    await edited.close()
    expect(await isModelCurrent({ knowledge, ...folders() })).toBe(false)
  })
  test('a model that does worse on the regression file is not used, nor trained again at the next start', async () => {
    const regressionFile = join(dir, 'regression.jsonl')
    const line = {
      id: 'r1',
      text: 'sáng mai không ai thấy em đâu',
      register: 'full',
      procedure: null,
      aspect: null,
    }
    writeFileSync(regressionFile, `${JSON.stringify({ ...line, intent: 'emergency' })}\n`)
    const alarm = join(dir, 'intents', 'emergency.yaml')
    writeFileSync(
      alarm,
      'intent: emergency\nexamples: [sáng mai không ai thấy em, mai không ai thấy em đâu, không ai thấy em đâu]\n',
    )
    const retrained = Promise.withResolvers<void>()
    const first = await loadUnderstander({ knowledge, ...folders(), onRetrained: retrained.resolve })
    await retrained.promise
    await first.close()
    const [good] = readdirSync(join(dir, 'cache'))
    mkdirSync(join(dir, 'models'))
    renameSync(join(dir, 'cache', String(good)), join(dir, 'models', 'understanding.bin'))

    rmSync(alarm)
    const refused = Promise.withResolvers<void>()
    const edited = await loadUnderstander({
      ...{ knowledge, regressionFile, ...folders() },
      onRefused: refused.resolve,
      onRetrained: () => refused.reject(new Error('the worse model is used')),
    })
    await refused.promise
    expect(edited.isCurrent()).toBe(false)
    expect(edited.understander.understand('sáng mai không ai thấy em đâu', EMPTY_CONTEXT).intent).toBe(
      'emergency',
    )
    await edited.close()

    const warnings: string[] = []
    const log = { info: () => {}, warn: (message: string) => void warnings.push(message) }
    const again = await loadUnderstander({ knowledge, regressionFile, ...folders(), log })
    await again.close()
    expect(warnings).toEqual([expect.stringContaining('was worse')])
  })
})
