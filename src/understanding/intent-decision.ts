import { readBait } from './bait-sign.ts'
import { behindGreeting } from './behind-greeting.ts'
import { readsAsComplaint } from './complaint-sign.ts'
import { type DangerReading, type EmergencySign, readDanger } from './emergency.ts'
import { speaksEnglish } from './english.ts'
import type { FeatureList } from './features.ts'
import { namesPersonAlone } from './person-alone.ts'
import { type ReadMessage, readingsOf, readTokens } from './reading.ts'
import { readsAsScam } from './scam-sign.ts'
import type { Token } from './syllable.ts'
import { marginsOf, probabilities, type TextModel } from './text-model.ts'
import type { DialogueContext, IntentName } from './types.ts'
import { readWishSigns, WISH_PULL } from './wish-signs.ts'

export interface IntentDecision {
  readonly intent: IntentName
  /** Calibrated probability. */
  readonly confidence: number
  /** Other wishes that may stand in the message, likeliest first. */
  readonly others: readonly { readonly intent: IntentName; readonly score: number }[]
  readonly sign: EmergencySign
}

export interface IntentDecider {
  /** @param strength how well the best procedure fits (see the retriever) */
  decide(message: ReadMessage, strength: number, context: DialogueContext): IntentDecision
}

/** Least and largest share of the rewritten reading: it adds evidence, and sometimes noise. */
const LEAST_REWRITTEN = 0.15
const MOST_REWRITTEN = 0.6
/** How much a good (bad) procedure match raises (lowers) the wish to ask about one, in log-odds; found on left-out examples. */
const MATCH_PULL = 1
const MATCH_NEUTRAL = -0.1
/** Probability of an emergency above which it is one, by what the wording says. A missed one costs more than any false alarm. */
const EMERGENCY_AT: Readonly<Record<EmergencySign, number>> = {
  certain: 0,
  likely: 0.04,
  possible: 0.12,
  none: 0.6,
}
/** The same where the talk is of papers. */
const EMERGENCY_AMONG_PAPERS_AT: Readonly<Record<EmergencySign, number>> = {
  certain: 0,
  likely: 0.2,
  possible: 0.76,
  none: 0.92,
}
/** The same for a complaint or denunciation where its words stand: filed as anything else it is lost, or told to the accused. */
const COMPLAINT_AT = 0.12
/** A denunciation this sure is not taken for talk of fraud: “cán bộ lừa dân”. */
const SURE_COMPLAINT = 0.5
/** The words that tell of fraud are rarely wrong. */
const SCAM_CONFIDENCE = 0.8
const BAIT_CONFIDENCE = 0.9
const WORTH_NAMING = 0.1
/** “Con tôi” and no more: asked what it is about. */
const PERSON_ALONE_CONFIDENCE = 0.5

/** Share of what is asked behind a greeting. */
const ASKED_SHARE = 0.7
/** A procedure that fits this well is named. */
const NAMED = 0.4
const NAMING_WORDS = 3
const CORRECTS_NOTHING = 2.5

/** Messages of at most so many words are read with the wish before them in mind. */
const SHORT = 10
/** What a short message after a wish is likelier to be, in log-odds. */
const AFTER: Partial<Record<IntentName, Partial<Record<IntentName, number>>>> = {
  'petition.create': { 'petition.status': 1.4, 'petition.create': 1 },
  'petition.status': { 'petition.status': 1.4 },
  'dossier.status': { 'dossier.status': 1.4 },
  'office.address': { 'office.address': 1.4, 'office.hours': 0.6, 'office.contact': 0.6 },
  'office.hours': { 'office.hours': 1.4, 'office.address': 0.6, 'office.contact': 0.6 },
  'office.contact': { 'office.contact': 1.4, 'office.address': 0.6, 'office.hours': 0.6 },
  'appointment.book': { 'appointment.book': 1.4 },
  'announcement.ask': { 'announcement.ask': 1.2 },
  'complaint.formal': { 'complaint.formal': 1.2 },
}

/** The wish of a message: the trained model, the procedure match and the signs of danger together. */
export function createIntentDecider(model: TextModel): IntentDecider {
  const names = model.labels as readonly IntentName[]
  const margins = new Float32Array(names.length)
  const ask = names.indexOf('procedure.ask')
  const danger = names.indexOf('emergency')
  const complaint = names.indexOf('complaint.formal')
  const correction = names.indexOf('conversation.correct')

  return {
    decide(message, strength, context) {
      marginsOf(model, model.vocabulary.blend(...viewsOf(message)), margins)
      if (ask >= 0) {
        const pull = Math.max(-1, Math.min(1, strength - MATCH_NEUTRAL))
        margins[ask] = (margins[ask] as number) + (MATCH_PULL * pull) / model.sharpness
      }
      if (context.intent !== null && message.typed.tokens.length <= SHORT) {
        for (const [i, name] of names.entries())
          margins[i] = (margins[i] as number) + (AFTER[context.intent]?.[name] ?? 0) / model.sharpness
      }
      for (const sign of readWishSigns(message.typed.tokens)) {
        for (const [i, name] of names.entries())
          margins[i] = (margins[i] as number) + (WISH_PULL[sign][name] ?? 0) / model.sharpness
      }
      // Where nothing was said before that it could correct, “khai sinh chứ không phải khai tử” asks.
      const named = strength >= NAMED && message.content.length >= NAMING_WORDS
      if (correction >= 0 && context.procedureId === null && named)
        margins[correction] = (margins[correction] as number) - CORRECTS_NOTHING / model.sharpness
      const scores = probabilities(model, margins)
      const { sign, calm } = dangerIn(message)
      if (sign === 'none' && namesPersonAlone(message.typed.tokens))
        return { intent: 'help', confidence: PERSON_ALONE_CONFIDENCE, others: [], sign }
      // English is too rare among the examples for the model alone to raise an alarm.
      const risk = sign === 'none' && speaksEnglish(message.typed.tokens) ? 0 : (scores[danger] ?? 0)
      if (risk >= (calm ? EMERGENCY_AMONG_PAPERS_AT : EMERGENCY_AT)[sign]) {
        return {
          intent: 'emergency',
          confidence: Math.max(0.5, risk),
          others: others(scores, names, 'emergency'),
          sign,
        }
      }
      if (danger >= 0) scores[danger] = 0
      if (isScam(message) && (scores[complaint] ?? 0) < SURE_COMPLAINT) {
        return {
          intent: 'scam.warn',
          confidence: SCAM_CONFIDENCE,
          others: others(scores, names, 'scam.warn'),
          sign,
        }
      }
      if (readBait(message.typed.tokens) !== null) {
        return { intent: 'out_of_scope', confidence: BAIT_CONFIDENCE, others: [], sign }
      }
      let best = 0
      for (let i = 1; i < scores.length; i += 1)
        if ((scores[i] as number) > (scores[best] as number)) best = i
      const contested = scores[complaint] ?? 0
      if (names[best] === 'procedure.ask' && contested >= COMPLAINT_AT && complains(message)) best = complaint
      const intent = names[best] ?? 'out_of_scope'
      return { intent, confidence: scores[best] ?? 0, others: others(scores, names, intent), sign }
    },
  }
}

/** The message as the model sees it, with the share of each reading. */
function viewsOf(message: ReadMessage): [readonly FeatureList[], readonly number[]] {
  const rewritten = Math.min(MOST_REWRITTEN, Math.max(LEAST_REWRITTEN, message.coverage))
  const lists = readingsOf(message).map(({ features }) => features)
  const shares = lists.length === 1 ? [1] : [1 - rewritten, rewritten]
  const asked = behindGreeting(message.typed.tokens)
  if (asked === null) return [lists, shares]
  return [
    [...lists, readTokens(asked).features],
    [...shares.map((share) => share * (1 - ASKED_SHARE)), ASKED_SHARE],
  ]
}

function isScam(message: ReadMessage): boolean {
  return readingsOf(message).some(({ tokens }) => readsAsScam(tokens))
}

function complains(message: ReadMessage): boolean {
  return readingsOf(message).some(({ tokens }) => readsAsComplaint(tokens))
}

/** The stronger sign of the message as typed and as meant. What only the rewriting of a text without marks shows is a guess. */
function dangerIn({ typed, meant }: ReadMessage): DangerReading {
  const first = readDanger(typed.tokens)
  if (meant === null) return first
  const second = readDanger(meant.tokens)
  if (first.sign === 'none' && isBare(typed.tokens)) {
    return { ...second, sign: second.sign === 'none' ? 'none' : 'possible' }
  }
  // “Chồng cũ đánh” long ago, typed without marks, is easily rewritten into something else that goes on.
  const longAgo = first.sign === 'possible' && first.calm && isBare(typed.tokens)
  const guessed = longAgo && second.sign === 'certain' ? 'likely' : second.sign
  return {
    sign: ORDER[Math.max(ORDER.indexOf(first.sign), ORDER.indexOf(guessed))] ?? 'none',
    calm: first.calm || second.calm,
    kind: first.kind ?? second.kind,
  }
}

function isBare(tokens: readonly Token[]): boolean {
  return tokens.every(({ marked }) => !marked)
}

const ORDER: readonly EmergencySign[] = ['none', 'possible', 'likely', 'certain']

function others(
  scores: Float32Array,
  names: readonly IntentName[],
  chosen: IntentName,
): IntentDecision['others'] {
  const out: { intent: IntentName; score: number }[] = []
  for (const [i, score] of scores.entries()) {
    const intent = names[i] as IntentName
    if (score >= WORTH_NAMING && intent !== chosen) out.push({ intent, score })
  }
  return out.sort((a, b) => b.score - a.score).slice(0, 3)
}
