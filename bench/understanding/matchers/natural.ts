import { fold } from '../../../src/understanding/syllable.ts'
import type { Lesson, Lessons, Matcher } from './matcher.ts'
import { requirePeer } from './require-peer.ts'

interface Bayes {
  addDocument(words: readonly string[], label: string): void
  train(): void
  getClassifications(words: readonly string[]): { label: string; value: number }[]
}

/** Naive Bayes on folded words, its own stemmer left out: that cuts Vietnamese words at every marked letter. */
export function createNatural({ intents, procedures }: Lessons): Matcher {
  const { BayesClassifier } = requirePeer<{ BayesClassifier: new () => Bayes }>('natural')
  const wordsOf = (text: string) =>
    fold(text)
      .split(/[^a-z0-9]+/u)
      .filter(Boolean)
  const learn = (lessons: readonly Lesson[]) => {
    const bayes = new BayesClassifier()
    for (const { text, label } of lessons) bayes.addDocument(wordsOf(text), label)
    bayes.train()
    return (text: string) => bayes.getClassifications(wordsOf(text)).map(({ label }) => label)
  }
  const intent = learn(intents)
  const procedure = learn(procedures)
  return (text) => ({ intent: intent(text)[0] ?? '', procedures: procedure(text).slice(0, 3) })
}
