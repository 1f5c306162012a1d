import { followUpSigns } from './context.ts'
import type { IntentDecision } from './intent-decision.ts'
import { type ReadMessage, readTokens, wordsOf } from './reading.ts'
import type { ProcedureTexts, Retrieval, Retriever } from './retriever.ts'
import type { IntentName } from './types.ts'

/** A message of more words is not taken as leaning on the one before. */
const LONGEST = 16
/** A procedure that fits this well on its own is a new topic, unless the message plainly leans back. */
const NEW_TOPIC_STRENGTH = 0.75
const NEW_TOPIC_THOUGH_LEANING = 1.3
/** Words of the procedure before that are added to a short message, at most. */
const TOPIC_WORDS = 6

/** Wishes a short question after a procedure may be mistaken for. */
const MISTAKABLE: ReadonlySet<IntentName> = new Set([
  'procedure.ask',
  'dossier.status',
  'office.hours',
  'office.address',
  'office.contact',
  'help',
  'smalltalk',
  'out_of_scope',
  'appointment.book',
  'announcement.ask',
  'conversation.correct',
  'conversation.confirm',
  'conversation.deny',
  'conversation.cancel',
  'feedback.complaint',
  'petition.create',
  'survey.rate',
  'privacy.ask',
])

/**
 * What a message asks when read after a procedure: the same one under another aspect (“thế còn lệ phí?”), or a related one (“còn chữ
 * ký thì sao”). Null where it stands on its own.
 * @param named whether an aspect is named in it
 */
export function followUp(
  message: ReadMessage,
  topic: ProcedureTexts,
  decision: IntentDecision,
  retrieval: Retrieval,
  named: boolean,
  retriever: Retriever,
): Retrieval | null {
  const { tokens } = message.typed
  if (tokens.length > LONGEST || decision.sign !== 'none' || !MISTAKABLE.has(decision.intent)) return null
  const signs = followUpSigns(tokens)
  if (signs.ownDossier) return null
  if (signs.corrects) return retrieval.strength > 0 && message.content.length > 1 ? retrieval : null
  if (!signs.leans && !named && message.content.length > 0) return null
  if (message.content.length > 0) {
    if (retrieval.strength >= (signs.leans ? NEW_TOPIC_THOUGH_LEANING : NEW_TOPIC_STRENGTH)) return null
  }
  const subject = wordsOf(topic.aliases[0] ?? topic.name).slice(0, TOPIC_WORDS)
  const together = retriever.retrieve([readTokens([...message.content, ...subject])])
  const best = together.candidates[0]
  const related = signs.leans && message.content.length > 1 && best !== undefined && best.id !== topic.id
  return related ? together : keepTopic(topic, together)
}

function keepTopic(topic: ProcedureTexts, { candidates }: Retrieval): Retrieval {
  const rest = candidates.filter(({ id }) => id !== topic.id).slice(0, 3)
  return {
    candidates: [
      { id: topic.id, code: topic.code, name: topic.name, score: 0.9 },
      ...rest.map((candidate) => ({ ...candidate, score: candidate.score * 0.1 })),
    ],
    strength: 1,
  }
}
