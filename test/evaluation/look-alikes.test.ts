import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { loadUnderstander } from '../../src/understanding/index.ts'
import { EMPTY_CONTEXT, type Understander } from '../../src/understanding/types.ts'

interface Suite {
  readonly families: readonly {
    readonly id: string
    readonly sides: Readonly<Record<string, readonly string[]>>
    readonly lines: Readonly<Record<string, readonly (readonly string[])[]>>
  }[]
  readonly twoSided: readonly { readonly text: string; readonly offer: readonly string[] }[]
}

const suite = parse(readFileSync('test/evaluation/look-alikes.yaml', 'utf8')) as Suite
const REGISTERS = ['full', 'without marks', 'shorthand', 'dialect']
const LARGEST_ASKED_SHARE = 0.05
const LEAST_NAMED_SHARE = 0.95

const lines = suite.families.flatMap(({ id, sides, lines: bySide }) =>
  Object.entries(bySide).flatMap(([side, rows]) =>
    rows.flatMap((row) =>
      row.map((text, i) => ({ family: id, sides, side, register: REGISTERS[i] ?? '', text })),
    ),
  ),
)

let understander: Understander
let cacheDir: string
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'look-alikes-'))
  const knowledge = loadKnowledge('knowledge').commune('hoa-mai')
  const loaded = await loadUnderstander({ knowledge, intentsDir: 'intents', modelsDir: 'models', cacheDir })
  await loaded.close()
  understander = loaded.understander
})
afterAll(() => rm(cacheDir, { recursive: true, force: true }))

const fits = (id: string, pattern: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(id)

/** The procedure answered with; null where something else was done. */
function answered(text: string): string | null {
  const { action, procedure } = understander.understand(text, EMPTY_CONTEXT)
  return action === 'answer' ? (procedure?.id ?? null) : null
}

describe('look-alikes', () => {
  test('the suite is large and in four registers', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300)
    for (const register of REGISTERS)
      expect(lines.filter((line) => line.register === register).length).toBeGreaterThanOrEqual(75)
  })

  test('no subject is ever answered with its look-alike', () => {
    const swaps = lines.flatMap(({ family, sides, side, text }) => {
      const named = answered(text)
      if (named === null || sides[side]?.some((pattern) => fits(named, pattern))) return []
      const other = Object.values(sides).some((patterns) => patterns.some((pattern) => fits(named, pattern)))
      return other ? [`${family}: “${text}” → ${named}`] : []
    })
    expect(swaps).toEqual([])
  })

  test('the right one is named, and asking back is rare', () => {
    const known = lines.filter(({ sides, side }) => (sides[side] ?? []).length > 0)
    const right = known.filter(({ sides, side, text }) => {
      const named = answered(text)
      return named !== null && sides[side]?.some((pattern) => fits(named, pattern))
    })
    const asked = lines.filter(
      ({ text }) => understander.understand(text, EMPTY_CONTEXT).action === 'clarify',
    )
    expect(asked.length / lines.length).toBeLessThanOrEqual(LARGEST_ASKED_SHARE)
    expect(right.length / known.length).toBeGreaterThanOrEqual(LEAST_NAMED_SHARE)
  })

  test.each(suite.twoSided)('“$text” is asked back about', ({ text, offer }) => {
    const { action, candidates } = understander.understand(text, EMPTY_CONTEXT)
    expect(action).toBe('clarify')
    expect(candidates.map(({ id }) => id)).toEqual(expect.arrayContaining([...offer]))
  })
})
