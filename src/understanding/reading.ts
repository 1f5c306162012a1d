import { type Clause, clausesOf } from './clauses.ts'
import { contentWords } from './content-words.ts'
import { extractFeatures, type FeatureList } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { normaliseText, tokenise } from './normalise.ts'
import type { Token } from './syllable.ts'
import { mendTokens } from './telex.ts'

/** Words and their features. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly features: FeatureList
}

export function readTokens(tokens: readonly Token[]): Reading {
  return { tokens, features: extractFeatures(tokens) }
}

/** One message, seen in the ways the models look at it. */
export interface ReadMessage {
  /** Its pieces between commas and full stops. */
  readonly clauses: readonly Clause[]
  /** As typed, keyboard leftovers mended. */
  readonly typed: Reading
  /** In standard words, where that differs. */
  readonly meant: Reading | null
  /** Share of words that `meant` put otherwise, 0 to 1. */
  readonly coverage: number
  /** What it is about, without courtesy and question words; empty where it is nothing else. */
  readonly content: readonly Token[]
}

/** Words of a text as the models see them. */
export function wordsOf(text: string): readonly Token[] {
  return mendTokens(tokenise(normaliseText(text)))
}

/** Reads a message; never throws. */
export function readMessage(text: string, lexicon: Lexicon): ReadMessage {
  return readClauses(clausesOf(text), lexicon)
}

/** The same from words. */
export function readWords(tokens: readonly Token[], lexicon: Lexicon): ReadMessage {
  return readClauses([{ tokens, questioned: false }], lexicon)
}

function readClauses(clauses: readonly Clause[], lexicon: Lexicon): ReadMessage {
  const tokens = clauses.flatMap((clause) => clause.tokens)
  const rewriting = lexicon.rewrite(tokens)
  return {
    clauses,
    typed: readTokens(tokens),
    meant: rewriting === null ? null : readTokens(rewriting.tokens),
    coverage: rewriting?.coverage ?? 0,
    content: contentWords(tokens),
  }
}

/** The readings of a message, as typed first. */
export function readingsOf({ typed, meant }: ReadMessage): readonly Reading[] {
  return meant === null ? [typed] : [typed, meant]
}
