import { describe, expect, test } from 'vitest'
import { createClientAddress } from '../../src/server/client-address.ts'

const clientAddress = createClientAddress(['127.0.0.1', '::1', '10.0.0.0/8'])

describe('createClientAddress', () => {
  test.each([
    ['the connection itself when no proxy stands in front', '203.0.113.9', undefined, '203.0.113.9'],
    ['what a trusted proxy forwarded', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['past several trusted proxies', '10.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['not what the client typed before the proxy', '127.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['not what an untrusted connection claims', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['the connection when the header is rubbish', '127.0.0.1', 'x, y', '127.0.0.1'],
    ['IPv4 written as IPv6', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a word when nothing is known', undefined, undefined, 'unknown'],
  ])('gives %s', (_what, remote, forwarded, expected) => {
    expect(clientAddress(remote, forwarded)).toBe(expected)
  })
})
