import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const PEERS = join(import.meta.dirname, '../../peers')
const require = createRequire(join(PEERS, 'package.json'))

/** How the compared libraries are installed. */
export const INSTALL = 'npm ci --prefix bench/peers'

/** Are the compared libraries there? They live in a package of their own, so that the product does not carry them. */
export function hasPeers(): boolean {
  return existsSync(join(PEERS, 'node_modules'))
}

/** A library of `bench/peers`, seen as what is used of it. */
export function requirePeer<Library>(name: string): Library {
  return require(name) as Library
}
