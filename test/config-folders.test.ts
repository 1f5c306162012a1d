import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigInvalidError, loadConfig } from '../src/config.ts'
import { folderFaults } from '../src/config-folders.ts'

const dir = mkdtempSync(join(tmpdir(), 'config-folders-'))
mkdirSync(join(dir, 'communes', 'hoa-mai'), { recursive: true })
writeFileSync(join(dir, 'a-file'), '')

const right = { KNOWLEDGE_DIR: dir, INTENTS_DIR: dir, DATA_DIR: join(dir, 'deep', 'data') }

test('folders that are there, or can be made, are no fault', () => {
  expect(folderFaults(right)).toEqual([])
  expect(folderFaults({})).toEqual([])
})

test('data that is not there is named, each key by itself', () => {
  const faults = folderFaults({ ...right, KNOWLEDGE_DIR: join(dir, 'x'), INTENTS_DIR: join(dir, 'a-file') })
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['KNOWLEDGE_DIR', 'INTENTS_DIR'])
})

test('a commune without a folder is named', () => {
  expect(folderFaults({ ...right, DEFAULT_COMMUNE: 'hoa-dao' })).toEqual([
    expect.stringMatching(/^DEFAULT_COMMUNE: .*communes\/hoa-dao/),
  ])
})

test('a data folder below a file is named', () => {
  expect(folderFaults({ ...right, DATA_DIR: join(dir, 'a-file', 'data') })).toEqual([
    expect.stringMatching(/^DATA_DIR: /),
  ])
})

test('wrong folders are told together with the other wrong keys', () => {
  const start = () => loadConfig({ ...right, INTENTS_DIR: join(dir, 'x'), PORT: 'abc' })
  expect(start).toThrow(ConfigInvalidError)
  expect(start).toThrow(/PORT: [\s\S]*INTENTS_DIR: /)
})
