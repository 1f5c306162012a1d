import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ServiceSecret {
  readonly value: string
  /** Where it came from; `made` only on the very first start. */
  readonly origin: 'configured' | 'kept' | 'made'
}

/**
 * The secret of the service: the configured one, else the one kept in `dataDir`, else a new one kept there (readable
 * by the owner only). Losing it means losing the sealed fields, so it belongs into the back-up of `dataDir`.
 */
export function serviceSecret(dataDir: string, configured: string | null): ServiceSecret {
  if (configured !== null) return { value: configured, origin: 'configured' }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'secret')
  const made = randomBytes(32).toString('hex')
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return { value: made, origin: 'made' }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return { value: readFileSync(file, 'utf8').trim(), origin: 'kept' }
  }
}
