import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { serviceSecret } from '../../src/server/service-secret.ts'

const freshDir = () => join(mkdtempSync(join(tmpdir(), 'secret-')), 'data')

describe('serviceSecret', () => {
  test('makes a secret once and keeps it', () => {
    const dataDir = freshDir()
    const made = serviceSecret(dataDir, null)
    expect(made.origin).toBe('made')
    expect(made.value).toHaveLength(64)
    expect(serviceSecret(dataDir, null)).toEqual({ value: made.value, origin: 'kept' })
  })

  test('lets nobody but the owner read it', () => {
    const dataDir = freshDir()
    serviceSecret(dataDir, null)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })

  test('writes nothing when a secret is configured', () => {
    const dataDir = freshDir()
    expect(serviceSecret(dataDir, 'c'.repeat(32))).toEqual({ value: 'c'.repeat(32), origin: 'configured' })
    expect(() => readFileSync(join(dataDir, 'secret'))).toThrow('ENOENT')
  })
})
