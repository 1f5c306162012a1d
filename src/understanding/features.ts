import type { Token } from './syllable.ts'

/** Word and character features, each as typed and with marks folded: four views of one message. */
export const STREAM_COUNT = 4
const WORD_TONED = 0
const WORD_FOLDED = 1
const CHARS_TONED = 2
const CHARS_FOLDED = 3

const MIN_CHARS = 3
const MAX_CHARS = 5
const FNV_PRIME = 0x01000193
const SEEDS = [0x811c9dc5, 0x1b873593, 0x2c1b3c6d, 0x297a2d39] as const
const BOUNDARY = 0x5f // "_"
const BETWEEN_WORDS = 0x20
const BEGINNING = 0x5e // "^"
const ENDING = 0x24 // "$"

/** Hashed features of one text, one list a stream; a feature that stands twice is listed twice. */
export interface FeatureList {
  readonly streams: readonly [Int32Array, Int32Array, Int32Array, Int32Array]
}

const scratch = [
  new Int32Array(1 << 12),
  new Int32Array(1 << 12),
  new Int32Array(1 << 15),
  new Int32Array(1 << 15),
] as const

/** Pure; at most 2,000 words and 32,000 character grams of a text are seen. */
export function extractFeatures(tokens: readonly Token[]): FeatureList {
  return {
    streams: [
      wordGrams(tokens, WORD_TONED, false, true),
      wordGrams(tokens, WORD_FOLDED, true, true),
      charGrams(tokens, CHARS_TONED, false),
      charGrams(tokens, CHARS_FOLDED, true),
    ],
  }
}

const NONE = new Int32Array(0)

/** The word streams alone, wherever the words stand. */
export function extractWordFeatures(tokens: readonly Token[]): FeatureList {
  return {
    streams: [
      wordGrams(tokens, WORD_TONED, false, false),
      wordGrams(tokens, WORD_FOLDED, true, false),
      NONE,
      NONE,
    ],
  }
}

/** @param edges also how the text begins and ends: there it says what it wants (“cho hỏi …”, “… được không”) */
function wordGrams(tokens: readonly Token[], stream: 0 | 1, folded: boolean, edges: boolean): Int32Array {
  const out = scratch[stream]
  let count = 0
  let previous = 0
  for (let i = 0; i < tokens.length && count + 5 < out.length; i += 1) {
    const token = tokens[i] as Token
    const word = folded ? token.folded : token.key
    const own = hashWord(SEEDS[stream], word)
    out[count++] = own
    if (i > 0) out[count++] = hashWord(Math.imul(previous ^ BETWEEN_WORDS, FNV_PRIME), word)
    previous = own
  }
  const first = tokens[0]
  const last = tokens.at(-1)
  if (edges && first !== undefined && last !== undefined) {
    const word = (token: Token) => (folded ? token.folded : token.key)
    const beginning = hashWord(Math.imul(SEEDS[stream] ^ BEGINNING, FNV_PRIME), word(first))
    out[count++] = beginning
    const second = tokens[1]
    if (second !== undefined)
      out[count++] = hashWord(Math.imul(beginning ^ BETWEEN_WORDS, FNV_PRIME), word(second))
    out[count++] = hashWord(Math.imul(SEEDS[stream] ^ ENDING, FNV_PRIME), word(last))
  }
  return out.slice(0, count)
}

function charGrams(tokens: readonly Token[], stream: 2 | 3, folded: boolean): Int32Array {
  const out = scratch[stream]
  let count = 0
  for (const token of tokens) {
    const word = folded ? token.folded : token.key
    const length = word.length + 2
    if (count + length * (MAX_CHARS - MIN_CHARS + 1) > out.length) break
    for (let start = 0; start < length - 1; start += 1) {
      let hash: number = SEEDS[stream]
      const end = Math.min(length, start + MAX_CHARS)
      for (let at = start; at < end; at += 1) {
        const code = at === 0 || at === length - 1 ? BOUNDARY : word.charCodeAt(at - 1)
        hash = Math.imul(hash ^ code, FNV_PRIME)
        if (at - start + 1 >= MIN_CHARS) out[count++] = hash ^ (hash >>> 15)
      }
    }
  }
  return out.slice(0, count)
}

function hashWord(seed: number, word: string): number {
  let hash = seed
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME)
  return hash ^ (hash >>> 15)
}
