import { describe, expect, test } from 'vitest'
import { welcomeText } from '../../src/server/welcome.ts'

const welcome = {
  address: 'https://hoamai.example',
  firstAdminLink: null,
  madeSecretIn: null,
  role: 'all',
} as const

describe('welcomeText', () => {
  test('names both addresses', () => {
    const text = welcomeText(welcome)
    expect(text).toContain('https://hoamai.example/\n')
    expect(text).toContain('https://hoamai.example/console')
  })

  test('gives the link for the first administrator under the address people really reach', () => {
    const text = welcomeText({ ...welcome, firstAdminLink: 'http://127.0.0.1:0/console/setup?token=abc' })
    expect(text).toContain('https://hoamai.example/console/setup?token=abc')
  })

  test('reminds of the secret on the start that made it', () => {
    expect(welcomeText({ ...welcome, madeSecretIn: '/srv/data' })).toContain('/srv/data')
    expect(welcomeText(welcome)).not.toContain('khóa bí mật')
  })

  test('promises no page in a process that only works', () => {
    expect(welcomeText({ ...welcome, role: 'worker' })).not.toContain('http')
  })
})
