import { phraseAt, type Syllable, standsFor, syllablesOf } from './syllables.ts'
import type { CommuneKnowledge, ElsewhereSubject } from './types.ts'

export interface ElsewhereMatch {
  readonly subject: ElsewhereSubject
  /** The citizen's own words that named it. */
  readonly matched: string
}

const PURPOSE = syllablesOf('để')

/** Words that only ask: “cần giấy gì để làm hộ chiếu” is about the passport, “xin xác nhận cư trú để làm hộ chiếu” is not. */
const ASKING = new Set(
  'a anh ban bi cac can chi cho co con di em gi giay hay ho hoi la lam minh muon nao nhung o oi phai sao sach so tai the thi toi to thu tuc tui uy ban viec xa xin va vay dau mang khi nhu nop gom'.split(
    ' ',
  ),
)

/**
 * A matter of another body named in a text: the longest phrase wins, then the first. Null when none is named, or when
 * it is only what something else is needed for. Pure; diacritics optional.
 */
export function recogniseElsewhere(
  text: string,
  knowledge: Pick<CommuneKnowledge, 'elsewhere'>,
): ElsewhereMatch | null {
  const syllables = syllablesOf(text)
  let best: { readonly subject: ElsewhereSubject; readonly at: number; readonly length: number } | null = null
  const said = new Set(syllables.map(({ folded }) => folded))
  for (const { subject, phrase } of phrasesOf(knowledge.elsewhere)) {
    if (phrase.length <= (best?.length ?? 0) || !said.has(phrase[0]?.folded ?? '')) continue
    const at = syllables.findIndex(
      (_, start) => phraseAt(syllables, start, phrase) && !isPurpose(syllables, start),
    )
    if (at !== -1) best = { subject, at, length: phrase.length }
  }
  if (best === null) return null
  const from = syllables[best.at]?.start
  const to = syllables[best.at + best.length - 1]?.end
  return { subject: best.subject, matched: text.normalize('NFC').slice(from, to) }
}

/** “… để làm hộ chiếu”: with a matter of its own before it. */
function isPurpose(text: readonly Syllable[], at: number): boolean {
  const word = PURPOSE[0]
  if (word === undefined) return false
  const near = text.slice(Math.max(0, at - 4), at)
  const back = near.findLastIndex((one) => standsFor(one, word))
  if (back === -1) return false
  const before = text.slice(0, Math.max(0, at - 4) + back)
  return before.filter((one) => !ASKING.has(one.folded)).length >= 2
}

interface Phrase {
  readonly subject: ElsewhereSubject
  readonly phrase: readonly Syllable[]
}

const phraseLists = new WeakMap<readonly ElsewhereSubject[], readonly Phrase[]>()

/** Split once for each list of subjects. */
function phrasesOf(subjects: readonly ElsewhereSubject[]): readonly Phrase[] {
  const known = phraseLists.get(subjects)
  if (known) return known
  const phrases = subjects.flatMap((subject) =>
    subject.phrases.map((words): Phrase => ({ subject, phrase: syllablesOf(words) })),
  )
  phraseLists.set(subjects, phrases)
  return phrases
}
