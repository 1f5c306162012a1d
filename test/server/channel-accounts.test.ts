import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { createCommuneOf } from '../../src/server/channel-accounts.ts'
import { channelConfigs } from '../../src/server/channel-configs.ts'

const config = loadConfig({
  ZALO_APP_ID: '3907218845120067315',
  ZALO_APP_SECRET: 'app-secret',
  ZALO_OA_ID: '2486173905512804637',
  ZALO_OA_SECRET_KEY: 'oa-secret',
})
const communeOf = createCommuneOf(config, { communes: new Map([['hoa-mai', {} as never]]) })

describe('the commune of a channel account', () => {
  test.each([
    ['web', 'hoa-mai', 'hoa-mai'],
    ['web', 'hoa-sen', null],
    ['zalo', '2486173905512804637', 'hoa-mai'],
    ['zalo', '1111111111', null],
    ['facebook', '104827365910284', null],
  ] as const)('on %s for account %s is %s', (channel, account, commune) => {
    expect(communeOf(channel, account)).toBe(commune)
  })
})

describe('what adapters are built from', () => {
  test('holds the configured account and none of a channel that is off', () => {
    const { zalo, facebook } = channelConfigs(config)
    expect(zalo.accounts).toMatchObject([{ accountId: '2486173905512804637', signingKeys: ['oa-secret'] }])
    expect(facebook.accounts).toEqual([])
  })
})
