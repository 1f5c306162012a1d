import { createAspectDetector } from './aspect.ts'
import { confidenceOf, type Evidence } from './confidence.ts'
import { advanceContext, asksTheSame } from './context.ts'
import { firstQuestionOf } from './first-question.ts'
import { createFollowUpReader } from './follow-up.ts'
import { createIntentDecider } from './intent-decision.ts'
import { createLexicon } from './lexicon.ts'
import type { UnderstandingModel } from './model-file.ts'
import { namesNoSubject } from './no-subject.ts'
import { chooseAction } from './policy.ts'
import { otherBodySubject, UNNAMED_BODY } from './procedure-texts.ts'
import { type ReadMessage, readingsOf, readMessage, readTokens, readWords } from './reading.ts'
import { createRetriever, type ProcedureTexts, type Retrieval } from './retriever.ts'
import type { Aspect, IntentName, Understander, Understanding } from './types.ts'

export interface UnderstanderParts {
  readonly procedures: readonly ProcedureTexts[]
  readonly model: UnderstandingModel
  /** Hears what each procedure question was judged by; for fitting the confidence. */
  readonly observe?: (evidence: Evidence) => void
}

/** Understanding over trained models; pure, and safe on any text. */
export function createUnderstander({ procedures, model, observe }: UnderstanderParts): Understander {
  const lexicon = createLexicon(model.lexicon)
  const retriever = createRetriever(procedures, model.procedures)
  const aspects = createAspectDetector(model.aspects, model.aspectCues)
  const intents = createIntentDecider(model.intents)
  const followUps = createFollowUpReader(retriever, model.aspectCues)
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]))

  /** A paper asked about behind the subject does not take its place. */
  function retrieve(message: ReadMessage): Retrieval {
    const first = firstQuestionOf(message.typed.tokens)
    if (first !== null) {
      const found = retrieveAll(readWords(first, lexicon))
      if (found.strength >= NAMED_STRENGTH) return found
    }
    return retrieveAll(message)
  }

  /** Found by the message as typed, as meant, and by what it is about alone. */
  function retrieveAll(message: ReadMessage): Retrieval {
    const { typed, content } = message
    if (content.length === 0 || content.length === typed.tokens.length)
      return retriever.retrieve(readingsOf(message))
    const words = lexicon.rewrite(content)?.tokens ?? content
    return retriever.retrieve([...readingsOf(message), readTokens(words)])
  }

  return {
    understand(text, context) {
      const message = readMessage(text, lexicon)
      if (message.typed.tokens.length === 0 || ATTACHMENT_ALONE.test(text)) return NOTHING_SAID
      const alone = retrieve(message)
      const decision = intents.decide(message, alone.strength, context)
      const guess = aspects.detect(message)
      const topic = context.procedureId === null ? undefined : byId.get(context.procedureId)
      const followed = topic === undefined ? null : followUps.read(message, topic, decision, alone, guess)
      const intent = followed === null ? decision.intent : 'procedure.ask'
      const subjectless =
        followed === null &&
        intent === 'procedure.ask' &&
        namesNoSubject(message.typed.tokens, message.content)
      const retrieval: Retrieval = subjectless ? NOTHING_FOUND : (followed ?? alone)
      const { candidates: found, strength, twoSided = false } = retrieval
      const [first] = found
      const foreign = first !== undefined && byId.get(first.id)?.ofOtherBody === true ? first : null
      const candidates = found.filter(({ id }) => byId.get(id)?.ofOtherBody !== true)
      const wished =
        followed === null ? decision.confidence : Math.max(decision.confidence, FOLLOWED_CONFIDENCE)
      const evidence: Evidence = {
        intentProbability: wished,
        firstScore: first?.score ?? 0,
        secondScore: found[1]?.score ?? 0,
        strength,
        elsewhere: foreign !== null,
      }
      if (intent === 'procedure.ask' && !subjectless) observe?.(evidence)
      const confidence = intent === 'procedure.ask' ? confidenceOf(evidence) : wished
      // “Còn khai tử thì sao” asks of another what was asked before: its “sao” names no aspect.
      const open = !guess.named || NAMED_BY_SAO.has(guess.aspect)
      const same = followed !== null && open && asksTheSame(message.typed.tokens)
      const aspect = same ? (context.aspect ?? guess.aspect) : guess.aspect
      const unknown = foreign?.id === UNNAMED_BODY && intent === 'procedure.ask'
      const action = subjectless
        ? 'clarify'
        : unknown
          ? 'fallback'
          : chooseAction({ intent, confidence, aspect, candidates: found.length, strength, twoSided })
      const asks = ABOUT_PROCEDURES.has(intent)
      const named = asks && foreign === null && action !== 'fallback'
      return {
        intent,
        procedure: named ? (candidates[0] ?? null) : null,
        elsewhere: asks && foreign !== null ? otherBodySubject(foreign.id) : null,
        candidates,
        aspect: asks ? aspect : null,
        confidence,
        action,
        otherIntents: decision.others,
        followUp: followed !== null,
        trace: [`danger: ${decision.sign}`, `procedure strength ${strength.toFixed(2)}`],
      }
    },
    advance: advanceContext,
  }
}

/** Asked for its name. */
const NOTHING_FOUND: Retrieval = { candidates: [], strength: 0 }

/** What “thì sao” alone is read as. */
const NAMED_BY_SAO: ReadonlySet<Aspect> = new Set(['steps', 'overview'])
const FOLLOWED_CONFIDENCE = 0.6
/** A first question that fits this well names its procedure without the rest. */
const NAMED_STRENGTH = 0.4
const ABOUT_PROCEDURES: ReadonlySet<IntentName> = new Set(['procedure.ask', 'complaint.formal'])

/** A picture, a recording, a place on the map without a word to it. */
const ATTACHMENT_ALONE = /^\s*(\[\s*(ảnh|hình|video|ghi âm|tệp|file|định vị)[\s\d:.]*\]\s*)+$/iu

/** Nothing but spaces or an attachment: asked what it is about. */
const NOTHING_SAID: Understanding = {
  intent: 'help',
  procedure: null,
  elsewhere: null,
  candidates: [],
  aspect: null,
  confidence: 0.5,
  action: 'answer',
  otherIntents: [],
  followUp: false,
  trace: ['no words'],
}
