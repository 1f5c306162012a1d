import { fold } from '../../../src/understanding/syllable.ts'
import { type Lesson, type Lessons, type Matcher, votes } from './matcher.ts'
import { requirePeer } from './require-peer.ts'

type Fuse = new (
  items: readonly Lesson[],
  options: object,
) => { search(text: string, options: object): { item: Lesson; score: number }[] }

/** The nearest folded text, wherever in it the likeness stands. */
export function createFuse({ intents, procedures }: Lessons): Matcher {
  const loaded = requirePeer<Fuse | { default: Fuse }>('fuse.js')
  const Fuse = 'default' in loaded ? loaded.default : loaded
  const learn = (lessons: readonly Lesson[]) => {
    const folded = lessons.map(({ text, label }) => ({ text: fold(text), label }))
    const fuse = new Fuse(folded, { keys: ['text'], includeScore: true, ignoreLocation: true })
    return (text: string) =>
      votes(
        fuse
          .search(fold(text), { limit: 10 })
          .map(({ item, score }) => ({ label: item.label, score: (1 - score) ** 4 })),
      )
  }
  const intent = learn(intents)
  const procedure = learn(procedures)
  return (text) => ({ intent: intent(text)[0] ?? '', procedures: procedure(text).slice(0, 3) })
}
