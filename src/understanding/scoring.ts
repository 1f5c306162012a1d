import { z } from 'zod'
import { evalIntent } from './eval-intent.ts'
import { fold } from './syllable.ts'
import { EMPTY_CONTEXT, type Understander, type Understanding } from './types.ts'

const labelledSchema = z.object({
  id: z.string(),
  text: z.string(),
  register: z.string(),
  intent: z.string(),
  procedure: z.string().nullable(),
  aspect: z.string().nullable(),
  context: z.array(z.string()).default([]),
  acceptable: z.array(z.string()).default([]),
  note: z.string().default(''),
})

/** A message with what a good answer has to be about. */
export type LabelledMessage = z.infer<typeof labelledSchema>

/** @throws {Error} not JSON, or not such a message */
export function parseLabelledMessage(line: string): LabelledMessage {
  return labelledSchema.parse(JSON.parse(line))
}

/** One judged message. Null where the label gives nothing to judge. */
export interface Judgement {
  readonly message: LabelledMessage
  readonly understanding: Understanding
  readonly intent: string
  readonly intentRight: boolean
  readonly procedureRight: boolean | null
  readonly inTopThree: boolean | null
  /** Where no procedure is right: false when the commune's own one was named. */
  readonly keptQuiet: boolean | null
  readonly aspectRight: boolean | null
  /** The wish, and the procedure thought of first whether or not it was answered: what `confidence` is the probability of. */
  readonly readingRight: boolean
  readonly elapsedMs: number
}

/** Understands a message after its context, one message after the other. */
export function understandInContext(
  understander: Understander,
  text: string,
  earlier: readonly string[],
): Understanding {
  let context = EMPTY_CONTEXT
  for (const before of earlier)
    context = understander.advance(context, understander.understand(before, context))
  return understander.understand(text, context)
}

/** Names compare without case, without a leading “Thủ tục”, and with hàng tháng = hằng tháng. */
export function sameProcedureName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^thủ tục\s+/, '')
    .replaceAll('hàng tháng', 'hằng tháng')
    .trim()
}

const AMBIGUOUS = /ambiguous|ask back|must ask|unclear|more than one/i
const INTENT_LABEL = /^[a-z_]+(\.[a-z_]+)?$/

/** @param bare with all marks taken away, as half of the citizens type */
export function judge(
  understander: Understander,
  message: LabelledMessage,
  bare: boolean,
  now: () => number,
): Judgement {
  const form = bare ? fold : (text: string) => text
  const earlier = message.context.map(form)
  const text = form(message.text)
  const startedAt = now()
  const understanding = understandInContext(understander, text, earlier)
  const elapsedMs = (now() - startedAt) / (1 + earlier.length)
  const intent = evalIntent(understanding)
  const right = new Set(
    [...message.acceptable, ...(message.procedure === null ? [] : [message.procedure])].map(
      sameProcedureName,
    ),
  )
  const named = understanding.procedure === null ? null : sameProcedureName(understanding.procedure.name)
  const thoughtOf = named ?? firstThoughtOf(understanding)
  const acceptableProcedures = message.acceptable.filter((entry) => !INTENT_LABEL.test(entry)).length
  const mayAsk = AMBIGUOUS.test(message.note) || acceptableProcedures >= 3
  const asked = understanding.action === 'clarify' && mayAsk
  const judged = message.procedure !== null
  const intentRight = intent === message.intent || message.acceptable.includes(intent)
  const keptQuiet = judged ? null : named === null || right.has(named)
  return {
    message,
    understanding,
    intent,
    intentRight,
    procedureRight: judged ? asked || (named !== null && right.has(named)) : null,
    inTopThree: judged
      ? asked || understanding.candidates.slice(0, 3).some(({ name }) => right.has(sameProcedureName(name)))
      : null,
    keptQuiet,
    aspectRight: message.aspect === null ? null : understanding.aspect === message.aspect,
    readingRight:
      intentRight &&
      (judged ? thoughtOf !== null && right.has(thoughtOf) : thoughtOf === null || right.has(thoughtOf)),
    elapsedMs,
  }
}

/** The procedure a question back or an honest “I do not know” had in mind; null where it was another body's business. */
function firstThoughtOf({ intent, elsewhere, candidates }: Understanding): string | null {
  const [first] = candidates
  if (intent !== 'procedure.ask' || elsewhere !== null || first === undefined) return null
  return sameProcedureName(first.name)
}

export interface Share {
  readonly right: number
  readonly of: number
}

export interface Scores {
  readonly intent: Share
  readonly procedureTop1: Share
  readonly procedureTop3: Share
  readonly procedureKeptQuiet: Share
  readonly aspect: Share
  readonly emergency: Share
  readonly complaintFormal: Share
  /** Messages that were no emergency and not taken for one. */
  readonly noFalseAlarm: Share
  readonly medianMs: number
  readonly p99Ms: number
}

export function summarise(judgements: readonly Judgement[]): Scores {
  const times = judgements.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const of = (intent: string) => judgements.filter(({ message }) => message.intent === intent)
  const calm = judgements.filter(
    ({ message }) => message.intent !== 'emergency' && !message.acceptable.includes('emergency'),
  )
  return {
    intent: share(judgements.map(({ intentRight }) => intentRight)),
    procedureTop1: share(judgements.map(({ procedureRight }) => procedureRight)),
    procedureTop3: share(judgements.map(({ inTopThree }) => inTopThree)),
    procedureKeptQuiet: share(judgements.map(({ keptQuiet }) => keptQuiet)),
    aspect: share(judgements.map(({ aspectRight }) => aspectRight)),
    emergency: share(of('emergency').map(({ intentRight }) => intentRight)),
    complaintFormal: share(of('complaint.formal').map(({ intentRight }) => intentRight)),
    noFalseAlarm: share(calm.map(({ intent }) => intent !== 'emergency')),
    medianMs: at(0.5),
    p99Ms: at(0.99),
  }
}

function share(values: readonly (boolean | null)[]): Share {
  const judged = values.filter((value) => value !== null)
  return { right: judged.filter(Boolean).length, of: judged.length }
}
