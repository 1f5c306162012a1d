import { createAspectDetector } from './aspect.ts'
import { probabilities } from './classifier.ts'
import { contentWords } from './content-words.ts'
import { advanceContext, followUpSigns } from './context.ts'
import { emergencySign } from './emergency.ts'
import { extractFeatures } from './features.ts'
import { createLexicon } from './lexicon.ts'
import { svmMargins } from './linear-svm.ts'
import type { UnderstandingModel } from './model-file.ts'
import { normaliseText, tokenise } from './normalise.ts'
import { chooseAction } from './policy.ts'
import { createRetriever, type ProcedureTexts, type Reading, type Retrieval } from './retriever.ts'
import type { Token } from './syllable.ts'
import type { DialogueContext, IntentName, Understander, Understanding } from './types.ts'

export interface UnderstanderParts {
  readonly procedures: readonly ProcedureTexts[]
  readonly model: UnderstandingModel
}

/** How much a good (bad) procedure match raises (lowers) the wish to ask about one, in margin units. */
const MATCH_PULL = 0.25
const MATCH_NEUTRAL = -0.1
/** Share of the rewritten reading in the intent: it adds evidence, and sometimes noise. */
const REWRITTEN_SHARE = 0.15
const EMERGENCY_THRESHOLD = { certain: 0, possible: 0.2, none: 0.6 } as const
/** A message of more words is not taken as leaning on the one before. */
const FOLLOW_UP_WORDS = 14
/** A procedure that fits this well on its own is a new topic. */
const NEW_TOPIC_STRENGTH = 0.75

/** Understanding over trained models; pure, and safe on any text. */
export function createUnderstander({ procedures, model }: UnderstanderParts): Understander {
  const lexicon = createLexicon(model.lexicon)
  const retriever = createRetriever(procedures, model.procedures)
  const aspects = createAspectDetector(model.aspects, model.aspectCues)
  const intentNames = model.intents.labels as readonly IntentName[]
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]))
  const intentMargins = new Float32Array(intentNames.length)
  const indexOf = (name: IntentName) => intentNames.indexOf(name)

  function read(tokens: readonly Token[]): Reading {
    return { tokens, features: extractFeatures(tokens) }
  }

  function scoreIntents(readings: readonly Reading[], strength: number): Float32Array {
    const { weights, vocabulary } = model.intents
    const lists = readings.map(({ features }) => features)
    const sum = svmMargins(
      weights,
      vocabulary.blend(lists, [1 - REWRITTEN_SHARE, REWRITTEN_SHARE]),
      intentMargins,
    )
    const ask = indexOf('procedure.ask')
    const pull = MATCH_PULL * Math.max(-1, Math.min(1, strength - MATCH_NEUTRAL))
    if (ask >= 0) sum[ask] = (sum[ask] as number) + pull
    return probabilities(model.intents, sum)
  }

  function retrieve(tokens: readonly Token[], readings: readonly Reading[]): Retrieval {
    const content = contentWords(tokens)
    if (content.length === 0 || content.length === tokens.length) return retriever.retrieve(readings)
    const rewritten = lexicon.rewrite(content)
    return retriever.retrieve([...readings, read(rewritten ?? content)])
  }

  return {
    understand(text, context) {
      const trace: string[] = []
      const tokens = tokenise(normaliseText(text))
      if (tokens.length === 0) return nothingSaid(context)
      const rewritten = lexicon.rewrite(tokens)
      const readings = rewritten === null ? [read(tokens)] : [read(tokens), read(rewritten)]
      let retrieval = retrieve(tokens, readings)
      const scores = scoreIntents(readings, retrieval.strength)
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      let intent: IntentName = intentNames[best] ?? 'out_of_scope'
      let confidence = scores[best] ?? 0
      const { aspect, named } = aspects.detect(readings)
      let followUp = false

      const sign = emergencySign(rewritten ?? tokens)
      const danger = scores[indexOf('emergency')] ?? 0
      if (danger >= EMERGENCY_THRESHOLD[sign] && intent !== 'emergency') {
        intent = 'emergency'
        confidence = Math.max(0.5, danger)
        trace.push(`emergency wording: ${sign}`)
      } else if (intent === 'emergency' && danger < EMERGENCY_THRESHOLD[sign]) {
        scores[indexOf('emergency')] = 0
        best = scores.indexOf(Math.max(...scores))
        intent = intentNames[best] ?? 'out_of_scope'
      }

      const topic = context.procedureId === null ? undefined : byId.get(context.procedureId)
      if (topic !== undefined && intent !== 'emergency' && tokens.length <= FOLLOW_UP_WORDS) {
        const signs = followUpSigns(tokens)
        const content = contentWords(tokens)
        const leans = signs.leans || named || content.length === 0
        const fits = !signs.ownDossier && !signs.corrects && FOLLOWING.has(intent)
        if (leans && fits && (retrieval.strength < NEW_TOPIC_STRENGTH || content.length === 0)) {
          followUp = true
          intent = 'procedure.ask'
          confidence = Math.max(confidence, 0.6)
          const joined = [...content, ...tokenise(normaliseText(topic.aliases[0] ?? topic.name))]
          const together = retriever.retrieve([read(joined)])
          const stays = content.length <= 1 || together.candidates[0]?.id === topic.id || !signs.leans
          retrieval = stays ? keepTopic(topic, together) : together
          trace.push(stays ? 'follows up on the procedure before' : 'follows up with a related procedure')
        }
      }

      const asksProcedure = intent === 'procedure.ask' || intent === 'complaint.formal'
      const { candidates, strength } = retrieval
      const action = chooseAction({ intent, confidence, candidates, strength })
      const procedure = asksProcedure && action !== 'fallback' ? (candidates[0] ?? null) : null
      trace.push(`strength ${strength.toFixed(2)}`)
      return {
        intent,
        procedure,
        candidates,
        aspect: asksProcedure ? aspect : null,
        confidence:
          intent === 'procedure.ask'
            ? confidence * Math.min(1, (candidates[0]?.score ?? 0) + 0.2)
            : confidence,
        action,
        otherIntents: others(scores, intentNames, intent),
        followUp,
        trace,
      }
    },
    advance: advanceContext,
  }
}

/** Wishes a short question after a procedure may be mistaken for. */
const FOLLOWING: ReadonlySet<IntentName> = new Set([
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
  'survey.rate',
  'privacy.ask',
])

function keepTopic(topic: ProcedureTexts, retrieval: Retrieval): Retrieval {
  const others = retrieval.candidates.filter(({ id }) => id !== topic.id).slice(0, 3)
  const rest = others.map((candidate) => ({ ...candidate, score: candidate.score * 0.1 }))
  return {
    candidates: [{ id: topic.id, code: topic.code, name: topic.name, score: 0.9 }, ...rest],
    strength: 1,
  }
}

function others(
  scores: Float32Array,
  names: readonly IntentName[],
  chosen: IntentName,
): Understanding['otherIntents'] {
  const out: { intent: IntentName; score: number }[] = []
  for (const [i, score] of scores.entries()) {
    const intent = names[i] as IntentName
    if (score >= 0.1 && intent !== chosen) out.push({ intent, score })
  }
  return out.sort((a, b) => b.score - a.score).slice(0, 3)
}

/** Nothing but spaces or signs: shown what can be asked. */
function nothingSaid(_context: DialogueContext): Understanding {
  return {
    intent: 'help',
    procedure: null,
    candidates: [],
    aspect: null,
    confidence: 0.5,
    action: 'answer',
    otherIntents: [],
    followUp: false,
    trace: ['no words'],
  }
}
