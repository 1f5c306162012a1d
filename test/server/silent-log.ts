import { createLog, type Log } from '../../src/log.ts'
import { redact } from '../../src/server/redaction.ts'

/** A log whose lines a test can read. */
export function createRecordedLog(): { log: Log; lines: string[] } {
  const lines: string[] = []
  return {
    log: createLog({ level: 'trace', redact, destination: { write: (line) => lines.push(line) } }),
    lines,
  }
}
