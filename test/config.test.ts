import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigInvalidError, loadConfig } from '../src/config.ts'

const zalo = {
  ZALO_APP_ID: '3907218845120067315',
  ZALO_APP_SECRET: 'app-secret',
  ZALO_OA_ID: '2486173905512804637',
  ZALO_OA_SECRET_KEY: 'oa-secret',
}
const facebook = {
  FACEBOOK_APP_ID: '782640915573208',
  FACEBOOK_APP_SECRET: 'app-secret',
  FACEBOOK_VERIFY_TOKEN: 'a-word',
  FACEBOOK_PAGE_ID: '104827365910284',
  FACEBOOK_PAGE_ACCESS_TOKEN: 'page-token',
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment)
  } catch (error) {
    if (error instanceof ConfigInvalidError) return error.faults
    throw error
  }
  return []
}

describe('loadConfig', () => {
  test('needs nothing at all', () => {
    const config = loadConfig({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', role: 'all', zalo: null, facebook: null })
    expect(config.databaseUrl).toBe(`sqlite:${join(resolve('data'), 'nghedan.db')}`)
  })

  test('keeps the embedded database inside DATA_DIR', () => {
    const dataDir = join(tmpdir(), 'not-there-yet', 'nghedan')
    expect(loadConfig({ DATA_DIR: dataDir }).databaseUrl).toBe(`sqlite:${dataDir}/nghedan.db`)
  })

  test('counts an empty value as absent', () => {
    expect(loadConfig({ PORT: '', ZALO_APP_ID: ' ' })).toMatchObject({ port: 3000, zalo: null })
  })

  test('names every wrong key at once', () => {
    const faults = faultsOf({
      PORT: '99999',
      PUBLIC_URL: 'hoamai.example',
      DATABASE_URL: 'mysql://x',
      NGHEDAN_SECRET: 'short',
      ROLE: 'boss',
      BURST_MS: '1.5',
    })
    expect(faults.map((fault) => fault.split(':')[0]).toSorted()).toEqual([
      'BURST_MS',
      'DATABASE_URL',
      'NGHEDAN_SECRET',
      'PORT',
      'PUBLIC_URL',
      'ROLE',
    ])
  })

  test('tells the remedy in Vietnamese', () => {
    expect(faultsOf({ ROLE: 'boss' })).toEqual(['ROLE: chọn một trong: all, web, worker'])
  })

  test('never repeats the value of a wrong key, which may be a secret', () => {
    expect(() => loadConfig({ NGHEDAN_SECRET: 'half-a-secret' })).not.toThrow('half-a-secret')
  })

  test('takes a whole Zalo set', () => {
    expect(loadConfig(zalo).zalo).toEqual({
      appId: zalo.ZALO_APP_ID,
      appSecret: 'app-secret',
      oaId: zalo.ZALO_OA_ID,
      signingKeys: ['oa-secret'],
      firstTokens: null,
    })
  })

  test.each(Object.keys(zalo))('runs without %s and says what Zalo cannot do then', (missing) => {
    const { warnings } = loadConfig({ ...zalo, [missing]: '' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(new RegExp(`^${missing}: chưa có, .{10,}`))
  })

  test.each(Object.keys(facebook))('runs without %s and says what Facebook cannot do then', (missing) => {
    const { warnings } = loadConfig({ ...facebook, [missing]: '' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(new RegExp(`^${missing}: chưa có, .{10,}`))
  })

  test('warns of nothing when a channel is whole or off', () => {
    expect(loadConfig({ ...zalo, ...facebook }).warnings).toEqual([])
    expect(loadConfig({ ZALO_API_BASE_URL: 'http://127.0.0.1:9001' }).warnings).toEqual([])
  })

  test('leaves a channel without its signing key unable to verify anything', () => {
    expect(loadConfig({ ...zalo, ZALO_OA_SECRET_KEY: '' }).zalo?.signingKeys).toEqual([])
    expect(loadConfig({ ...facebook, FACEBOOK_APP_SECRET: '' }).facebook?.appSecret).toBe('')
  })

  test('takes several candidate keys for the signature of Zalo', () => {
    expect(loadConfig({ ...zalo, ZALO_OA_SECRET_KEY: 'one, two' }).zalo?.signingKeys).toEqual(['one', 'two'])
  })

  test('takes the first pair of Zalo tokens', () => {
    const tokens = { ZALO_OA_ACCESS_TOKEN: 'access', ZALO_OA_REFRESH_TOKEN: 'refresh' }
    expect(loadConfig({ ...zalo, ...tokens }).zalo?.firstTokens).toEqual({
      accessToken: 'access',
      refreshToken: 'refresh',
    })
  })

  test('finds a misspelt channel key', () => {
    expect(faultsOf({ ZALO_OA_SECRET: 'x' })).toEqual(['ZALO_OA_SECRET: không có khóa này, xem lại chính tả'])
  })

  test('accepts other hosts for a channel that is off', () => {
    expect(loadConfig({ ZALO_API_BASE_URL: 'http://127.0.0.1:9001/' }).zaloHosts.api).toBe(
      'http://127.0.0.1:9001',
    )
  })

  test('reads lists of proxies and of sites that may embed the chat', () => {
    const config = loadConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1', EMBED_ORIGINS: 'https://hoamai.example' })
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1'])
    expect(config.embedOrigins).toEqual(['https://hoamai.example'])
  })

  test('cannot be changed afterwards', () => {
    const config = loadConfig(zalo)
    expect(
      Object.isFrozen(config) && Object.isFrozen(config.zalo) && Object.isFrozen(config.trustedProxies),
    ).toBe(true)
  })

  test('asks no language model unless a server is named, and then needs the name of the model', () => {
    expect(loadConfig({}).languageModel).toBeNull()
    expect(loadConfig({ LLM_BASE_URL: 'http://127.0.0.1:8080/v1/', LLM_MODEL: 'nho' }).languageModel).toEqual(
      {
        ...{ baseUrl: 'http://127.0.0.1:8080/v1', model: 'nho', apiKey: null },
        ...{ timeoutMs: 3000, dailyBudget: 500 },
      },
    )
    expect(faultsOf({ LLM_BASE_URL: 'http://127.0.0.1:8080' })).toEqual([
      'LLM_MODEL: cần tên mô hình khi có LLM_BASE_URL',
    ])
    expect(loadConfig({ LLM_MODEL: 'nho' }).warnings).toEqual([
      'LLM_BASE_URL: chưa có, không dùng mô hình ngôn ngữ',
    ])
  })

  test('lets no citizen wait longer than three seconds for a language model', () => {
    expect(faultsOf({ LLM_TIMEOUT_MS: '10000' })).toEqual([
      'LLM_TIMEOUT_MS: cần một số nguyên từ 100 đến 3000 (mili giây)',
    ])
  })
})
