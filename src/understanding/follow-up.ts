import type { AspectGuess } from './aspect.ts'
import type { AspectCue } from './aspect-cues.ts'
import { createStripper } from './content-words.ts'
import { followUpSigns } from './context.ts'
import type { IntentDecision } from './intent-decision.ts'
import { tokenise } from './normalise.ts'
import { phrases } from './phrase-matcher.ts'
import { type ReadMessage, readTokens, wordsOf } from './reading.ts'
import type { ProcedureTexts, Retrieval, Retriever } from './retriever.ts'
import type { Token } from './syllable.ts'
import type { IntentName } from './types.ts'

/** “Xong rồi”, “dạ được”: says that something is done, asks nothing. */
const DONE = new Set('xong roi ok oke da u uh vang duoc het a nhe nha em'.split(' '))
/** A message of more words is not taken as leaning on the one before. */
const LONGEST = 16
/** A procedure that fits this well is a topic of its own; one that fits less may still be meant together with the topic before. */
const OWN_TOPIC_STRENGTH = 0.9
const OTHER_TOPIC_STRENGTH = 0.4
/** “Làm căn cước cần giấy tờ gì”: which papers for another procedure, named at least this well. */
const NAMED_TOPIC_STRENGTH = 0.7
/** “Có cần sổ hộ khẩu không”: a paper is easily taken for the procedure that makes it. */
const OWN_PAPER_STRENGTH = 1.6
/** Another wish this sure is no question about the procedure before. Probability. */
const SURE_WISH = 0.8
/** Words of the procedure before that are added to a short message, at most. */
const TOPIC_WORDS = 6
/** What happens to a paper, and how well a procedure must fit it. */
const MISHAPS: ReadonlySet<string> = new Set(
  tokenise('mất hỏng rách cháy nát mờ hư sai rơi mat hong rach nat hu').map(({ key }) => key),
)
const SURE_MISHAP = 0.6
/** What is done with a paper, in the name of a procedure. */
const withoutActions = createStripper(
  phrases(
    'đăng ký, cấp đổi, cấp lại, cấp mới, cấp, đổi lại, đổi, làm lại, làm, xin, thủ tục, gia hạn, sang tên, lấy',
  ),
)
/** Where danger is this likely nothing is read as a mere follow-up. Probability. */
const DANGEROUS = 0.12

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

/** Wishes that “à không, em hỏi … cơ” may be mistaken for. */
const CLOSINGS: ReadonlySet<IntentName> = new Set(['goodbye', 'thanks', 'greet', 'agent.request'])

export interface FollowUpReader {
  /**
   * What a message asks when read after a procedure: the same one under another aspect (“thế còn lệ phí?”), or a related one (“còn
   * chữ ký thì sao”). Null where it stands on its own.
   */
  read(
    message: ReadMessage,
    topic: ProcedureTexts,
    decision: IntentDecision,
    alone: Retrieval,
    guess: AspectGuess,
  ): Retrieval | null
}

/** @param cues phrases that name an aspect: they say nothing of the subject */
export function createFollowUpReader(retriever: Retriever, cues: readonly AspectCue[]): FollowUpReader {
  const withoutCues = createStripper(cues.map(({ text }) => text.split('…')[0] ?? ''))

  /** “Sổ đỏ” and then “mất rồi”: what is done with such a paper to which this happened. Null where nothing happened, or it fits none. */
  function happensTo([event]: readonly Token[], subjectWords: readonly Token[]): Retrieval | null {
    if (event === undefined || !MISHAPS.has(event.key)) return null
    const found = retriever.retrieve([readTokens([event, ...withoutActions(subjectWords)])])
    return (found.candidates[0]?.score ?? 0) >= SURE_MISHAP ? found : null
  }

  return {
    read(message, topic, decision, alone, { aspect, named }) {
      const { tokens } = message.typed
      if (tokens.length > LONGEST || decision.sign === 'certain' || decision.intent === 'emergency')
        return null
      if (tokens.every(({ folded }) => DONE.has(folded))) return null
      if (decision.others.some(({ intent, score }) => intent === 'emergency' && score > DANGEROUS))
        return null
      const signs = followUpSigns(tokens)
      if (signs.ownDossier) return null
      if (!MISTAKABLE.has(decision.intent) && !(signs.corrects && CLOSINGS.has(decision.intent))) return null
      const subject = withoutCues(message.content)
      if (signs.corrects) return subject.length > 0 && alone.strength > 0 ? alone : null
      if (!signs.leans && !named && message.content.length > 0) return null
      const subjectWords = wordsOf(topic.aliases[0] ?? topic.name).slice(0, TOPIC_WORDS)
      const together = retriever.retrieve([readTokens([...message.content, ...subjectWords])])
      // “Mất phí không”, without marks, is no loss.
      const happened = subject.length === 1 && aspect !== 'fee' ? happensTo(subject, subjectWords) : null
      if (happened !== null && happened.candidates[0]?.id !== topic.id) return happened
      if (subject.length <= 1) return keepTopic(topic, together)
      if (!signs.leans && decision.intent !== 'procedure.ask' && decision.confidence >= SURE_WISH) return null
      const other = alone.candidates[0]
      const differs = other !== undefined && other.id !== topic.id
      // “Có cần mang sổ hộ khẩu không”: a paper for the topic, not a topic. “Làm căn cước cần giấy tờ gì” is one.
      const ownTopic =
        differs && alone.strength >= (asksWhich(tokens) ? NAMED_TOPIC_STRENGTH : OWN_PAPER_STRENGTH)
      if (aspect === 'documents' && !ownTopic && !signs.leans) return keepTopic(topic, together)
      if (differs && alone.strength >= OWN_TOPIC_STRENGTH) return signs.leans ? alone : null
      if (differs && alone.strength >= OTHER_TOPIC_STRENGTH && signs.leans)
        return together.candidates[0]?.id === topic.id ? alone : together
      return signs.leans && together.candidates[0]?.id !== topic.id ? together : keepTopic(topic, together)
    },
  }
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

/** Asks which (“giấy gì”, “những giấy nào”), not whether. */
function asksWhich(tokens: readonly Token[]): boolean {
  return tokens.some(({ folded }) => folded === 'gi' || folded === 'nao')
}
