import { foldText } from '../petitions/index.ts'
import type { DialogueContext, IntentName, Understander, Understanding } from '../understanding/types.ts'
import { questionParts } from './question-parts.ts'
import { twoProcedures } from './two-procedures.ts'
import type { SkillResult } from './types.ts'

/** One line of a burst that is a question of its own, understood after the lines before it. */
export interface Question {
  readonly text: string
  readonly understanding: Understanding
}

const MOST_LINES = 8
/** Longer bursts tell a story. */
const LONGEST = 1_000
const SURE = 0.6
/** So sure of a wish without a word of asking (“số điện thoại công an xã”). */
const PLAIN = 0.85

const ASKED: ReadonlySet<IntentName> = new Set([
  'procedure.ask',
  'dossier.status',
  'office.hours',
  'office.address',
  'office.contact',
  'appointment.book',
  'petition.status',
  'announcement.ask',
  'privacy.ask',
])
const SOCIAL: ReadonlySet<IntentName> = new Set(['greet', 'thanks', 'goodbye'])

const QUESTION =
  /\?|\b(bao nhieu|bao lau|bao gio|o dau|den dau|toi dau|the nao|lam sao|khi nao|may gio|gi|nao|ai|may|mat bao|(khong|ko|k|chua|a|ha|nhi)( a| nhi| em| ad| vay| the)?$)(?![\p{L}\p{N}])/u
/** “Ad ơi”, “cho em hỏi với ạ”: said to somebody, asking nothing. */
const FILLER =
  /^((da|vang|a|ad|admin|oi|em|anh|chi|co|chu|bac|ban|xa|alo|voi|nhe|nha|ok|cho|hoi|xin|chao|giup|minh|toi|ti|chut|rep|cam on)( |$))+$/

/**
 * The questions of a burst of several lines, or of one line that asks for two things, in order, when each is a sure one of its own or
 * a mere greeting; none when they are to be read together, as the lines of a story are. A danger anywhere is the only thing returned.
 */
export function severalQuestions(
  text: string,
  dialogue: DialogueContext,
  understand: (line: string, dialogue: DialogueContext) => Understanding,
  advance: Understander['advance'],
): readonly Question[] {
  if (text.length > LONGEST) return []
  const lines = questionParts(text)
  if (lines.length === 1) return twoProcedures(text, dialogue, understand)
  if (lines.length < 2 || lines.length > MOST_LINES) return []
  const questions: Question[] = []
  let context = dialogue
  let storied = false
  let danger: Question | null = null
  for (const line of lines) {
    const understanding = understand(line, context)
    if (understanding.intent === 'emergency' && understanding.confidence >= SURE) {
      danger = { text: line, understanding }
    } else if (isQuestion(line, understanding)) {
      questions.push({ text: line, understanding })
      context = advance(context, understanding)
    } else if (!SOCIAL.has(understanding.intent) && !FILLER.test(foldText(line))) {
      storied = true
    }
  }
  if (danger !== null && questions.length > 0) return [danger]
  return storied || repeatsProcedure(questions) ? [] : questions
}

/** A sure question of its own. */
export function isQuestion(line: string, { intent, action, confidence, procedure }: Understanding): boolean {
  if (!ASKED.has(intent) || action !== 'answer' || confidence < SURE) return false
  if (intent === 'procedure.ask' && procedure === null) return false
  const asks = QUESTION.test(line.includes('?') ? '?' : foldText(line))
  return asks || (intent !== 'procedure.ask' && confidence >= PLAIN)
}

/** The same thing of the same procedure twice, or the whole of it beside a part: one question, told at length. */
function repeatsProcedure(questions: readonly Question[]): boolean {
  const asked = questions.flatMap(({ understanding: { procedure, aspect } }) =>
    procedure === null ? [] : { id: procedure.id, aspect: aspect ?? 'overview' },
  )
  return asked.some((one, index) =>
    asked.slice(index + 1).some((other) => {
      const aspects = [one.aspect, other.aspect]
      return one.id === other.id && (one.aspect === other.aspect || aspects.includes('overview'))
    }),
  )
}

/** At most so many are answered at once. */
export const MOST_ANSWERS = 3

const ASK_AGAIN = 'Câu còn lại ông/bà nhắn tiếp giúp, tôi trả lời ngay.'

/** The answers as one reply: each said once, with the buttons of the last alone. */
export function joinedAnswers(results: readonly SkillResult[], more: boolean): SkillResult | null {
  const last = results.at(-1)
  if (last === undefined) return null
  const messages = results.flatMap((result) => result.reply)
  const once = messages.filter(
    (message, index) => messages.findLastIndex((other) => other.text === message.text) === index,
  )
  return {
    ...last,
    reply: once.map((message, index) => {
      const { buttons: _, ...words } = message
      if (index < once.length - 1) return words
      return more ? { ...message, text: `${message.text}\n\n${ASK_AGAIN}` } : message
    }),
    effects: results.flatMap((result) => result.effects ?? []),
  }
}
