import type { TranscriptLine } from '../conversation/index.ts'

/** Characters of talk a page shows at first, so that it stays light on slow lines. */
const BUDGET = 7000
/** Markup around one line, in characters. */
const FRAME = 160
const AT_LEAST = 4

/**
 * The latest lines that fit a light page, oldest first.
 * @returns also whether older ones were left out
 */
export function recentLines(lines: readonly TranscriptLine[]): {
  readonly lines: readonly TranscriptLine[]
  readonly hasOlder: boolean
} {
  let room = BUDGET
  let from = lines.length
  while (from > 0) {
    const line = lines[from - 1]
    const size = FRAME + (line?.text.length ?? 0) + (line?.trace ? JSON.stringify(line.trace).length : 0)
    if (room < size && lines.length - from >= AT_LEAST) break
    room -= size
    from -= 1
  }
  return { lines: lines.slice(from), hasOlder: from > 0 }
}
