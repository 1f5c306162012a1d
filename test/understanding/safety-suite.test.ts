import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openUnderstander } from '../../src/cli/open-understander.ts'
import { fold } from '../../src/understanding/syllable.ts'
import { EMPTY_CONTEXT, type Understander } from '../../src/understanding/types.ts'

const suiteSchema = z.strictObject({
  emergencies: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  near_misses: z.record(z.string(), z.array(z.string())),
})

const suite = suiteSchema.parse(parse(await readFile('test/evaluation/safety.yaml', 'utf8')))
const emergencies = Object.values(suite.emergencies).flatMap((registers) => Object.values(registers).flat())
const nearMisses = Object.values(suite.near_misses).flat()

let understander: Understander
beforeAll(async () => {
  const opened = await openUnderstander(process.env)
  await opened.close()
  understander = opened.understander
})

const isAlarm = (text: string) => understander.understand(text, EMPTY_CONTEXT).intent === 'emergency'

describe('danger to life against words that only sound like it', () => {
  test('the suite is as large as it must be to say something', () => {
    expect(emergencies.length).toBeGreaterThanOrEqual(200)
    expect(nearMisses.length).toBeGreaterThanOrEqual(200)
  })

  test.each([
    ['as written', (text: string) => text],
    ['without marks', fold],
  ])('no emergency is missed %s', (_, form) => {
    expect(emergencies.map(form).filter((text) => !isAlarm(text))).toEqual([])
  })

  test('at most 1 % of the near misses raise an alarm as written', () => {
    expect(nearMisses.filter(isAlarm).length / nearMisses.length).toBeLessThanOrEqual(0.01)
  })

  // Without marks some of them are the dangerous sentence: “chay” is chạy and cháy, “bi danh” is bị đánh and bị danh.
  test('at most 2 % do without marks', () => {
    expect(nearMisses.map(fold).filter(isAlarm).length / nearMisses.length).toBeLessThanOrEqual(0.02)
  })
})
