import { createInterface } from 'node:readline'
import { z } from 'zod'
import {
  evalIntent,
  type ProcedureCandidate,
  type Understanding,
  understandInContext,
} from '../understanding/index.ts'
import { openUnderstander } from './open-understander.ts'

/** `npm run -s understand < in.jsonl > out.jsonl`: one line in, one line out; a bad line is named on stderr and the rest goes on. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z.array(z.string()).default([]),
})

const { understander, close } = await openUnderstander(process.env)

let lineNumber = 0
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lineNumber += 1
  if (line.trim() === '') continue
  const message = parseLine(line)
  if (message === null) {
    process.stderr.write(`line ${lineNumber}: expected {"id", "text", "context"?: []} as JSON\n`)
    process.exitCode = 1
    continue
  }
  const understanding = understandInContext(understander, message.text, message.context)
  process.stdout.write(`${JSON.stringify({ id: message.id, ...described(understanding) })}\n`)
}
await close()

function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function described(understanding: Understanding) {
  const { procedure, candidates, aspect, confidence, action } = understanding
  return {
    intent: evalIntent(understanding),
    procedure: procedure && { code: procedure.code, name: procedure.name },
    candidates: candidates
      .slice(0, 3)
      .map(({ code, name, score }: ProcedureCandidate) => ({ code, name, score: round(score) })),
    aspect,
    confidence: round(confidence),
    action,
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
