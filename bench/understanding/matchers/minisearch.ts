import { fold } from '../../../src/understanding/syllable.ts'
import { type Lesson, type Lessons, type Matcher, votes } from './matcher.ts'
import { requirePeer } from './require-peer.ts'

type MiniSearch = new (
  options: object,
) => {
  addAll(documents: readonly object[]): void
  search(text: string): { label: string; score: number }[]
}

const VOTES = 10

/** BM25 over folded words: the ten nearest texts vote on the intent; one document a procedure. */
export function createMiniSearch({ intents, procedures }: Lessons): Matcher {
  const loaded = requirePeer<MiniSearch | { default: MiniSearch }>('minisearch')
  const MiniSearch = 'default' in loaded ? loaded.default : loaded
  const learn = (lessons: readonly Lesson[]) => {
    const index = new MiniSearch({ fields: ['text'], storeFields: ['label'] })
    index.addAll(lessons.map(({ text, label }, id) => ({ id, text: fold(text), label })))
    return (text: string) => votes(index.search(fold(text)).slice(0, VOTES))
  }
  const intent = learn(intents)
  const whole = [...Map.groupBy(procedures, ({ label }) => label)].map(([label, lessons]) => ({
    label,
    text: lessons.map(({ text }) => text).join('\n'),
  }))
  const procedure = learn(whole)
  return (text) => ({ intent: intent(text)[0] ?? '', procedures: procedure(text).slice(0, 3) })
}
