import { describe, expect, test } from 'vitest'
import { createConversationTokens } from '../../../src/server/chat/conversation-token.ts'

const tokens = createConversationTokens('s'.repeat(32))

describe('conversation tokens', () => {
  test('are recognised as ours', () => {
    expect(tokens.isIssued(tokens.issue('hoa-mai'), 'hoa-mai')).toBe(true)
  })

  test('differ every time', () => {
    expect(tokens.issue('hoa-mai')).not.toBe(tokens.issue('hoa-mai'))
  })

  test('hold for their own commune only', () => {
    expect(tokens.isIssued(tokens.issue('hoa-mai'), 'hoa-sen')).toBe(false)
  })

  test('cannot be made with another secret', () => {
    expect(tokens.isIssued(createConversationTokens('t'.repeat(32)).issue('hoa-mai'), 'hoa-mai')).toBe(false)
  })

  test.each(['', '1', 'a'.repeat(40), 'Ơ'.repeat(40), '../../etc/passwd'])('are not made up: %s', (token) => {
    expect(tokens.isIssued(token, 'hoa-mai')).toBe(false)
  })

  test('lose their worth with one changed letter', () => {
    const token = tokens.issue('hoa-mai')
    const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
    expect(tokens.isIssued(other, 'hoa-mai')).toBe(false)
  })

  test('give the same derived text for the same parts only', () => {
    expect(tokens.derive('photo', 'm-1', '0')).toBe(tokens.derive('photo', 'm-1', '0'))
    expect(tokens.derive('photo', 'm-1', '0')).not.toBe(tokens.derive('photo', 'm-10', ''))
  })
})
