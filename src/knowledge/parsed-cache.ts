import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE_NAME = 'knowledge-cache.json'
/** Raised when the YAML reader or its options change. */
const FORMAT = 1

/** Parsed YAML by the SHA-256 of its text: a changed file is never served from here. */
export interface ParsedCache {
  /** Parsed value of a text, from the copy where there is one. */
  parse(source: string, parseYaml: (source: string) => unknown): unknown
  /** Writes the copy when it changed. A copy that cannot be written only costs the next start its speed. */
  save(): void
}

/**
 * Keeps parsed YAML between starts: reading 220 files takes a few hundred milliseconds, reading the copy a tenth of it.
 * Everything is still checked against the schemas at every start.
 */
export function openParsedCache(cacheDir: string | undefined): ParsedCache {
  if (cacheDir === undefined) return { parse: (source, parseYaml) => parseYaml(source), save: () => {} }
  const known = readCopy(cacheDir)
  const used: Record<string, unknown> = {}
  let changed = false
  return {
    parse(source, parseYaml) {
      const hash = createHash('sha256').update(source).digest('base64')
      if (Object.hasOwn(known, hash)) {
        used[hash] = known[hash]
      } else {
        used[hash] = parseYaml(source) ?? null
        changed = true
      }
      return used[hash]
    },
    save() {
      if (!changed && Object.keys(known).length === Object.keys(used).length) return
      try {
        mkdirSync(cacheDir, { recursive: true })
        const temporary = join(cacheDir, `${FILE_NAME}.${process.pid}`)
        writeFileSync(temporary, JSON.stringify({ format: FORMAT, parsed: used }))
        renameSync(temporary, join(cacheDir, FILE_NAME))
      } catch {
        // a read-only or full disk must not stop the service
      }
    },
  }
}

function readCopy(cacheDir: string): Record<string, unknown> {
  try {
    const copy: unknown = JSON.parse(readFileSync(join(cacheDir, FILE_NAME), 'utf8'))
    if (
      typeof copy === 'object' &&
      copy !== null &&
      'format' in copy &&
      copy.format === FORMAT &&
      'parsed' in copy
    ) {
      return copy.parsed as Record<string, unknown>
    }
  } catch {
    // no copy yet, or a broken one: parse again
  }
  return {}
}
