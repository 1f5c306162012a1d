import { readFile } from 'node:fs/promises'
import { type LabelledMessage, parseLabelledMessage } from '../../understanding/index.ts'

/** Labelled messages of several files, in order. A line that is none is named on stderr, left out, and makes the exit code 1. */
export async function readLabelled(files: readonly string[]): Promise<readonly LabelledMessage[]> {
  const messages: LabelledMessage[] = []
  for (const file of files) {
    const lines = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      process.stderr.write(`${file}: cannot be read (${error.code})\n`)
      process.exit(2)
    })
    for (const [i, line] of lines.split('\n').entries()) {
      if (line.trim() === '') continue
      try {
        messages.push(parseLabelledMessage(line))
      } catch {
        process.stderr.write(`${file}, line ${i + 1}: not a labelled message, left out\n`)
        process.exitCode = 1
      }
    }
  }
  return messages
}
