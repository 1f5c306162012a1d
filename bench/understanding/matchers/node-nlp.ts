import { fold } from '../../../src/understanding/syllable.ts'
import type { Lesson, Lessons, Matcher } from './matcher.ts'
import { requirePeer } from './require-peer.ts'

type NlpManager = new (
  options: object,
) => {
  addDocument(language: string, text: string, label: string): void
  train(): Promise<void>
  process(
    language: string,
    text: string,
  ): Promise<{ intent: string; classifications: { intent: string; score: number }[] }>
}

/** Its classifier on folded text, learning for a minute or more; recognition of names, which nobody asks for here, is off. */
export async function createNodeNlp({ intents, procedures }: Lessons): Promise<Matcher> {
  const { NlpManager } = requirePeer<{ NlpManager: NlpManager }>('node-nlp')
  const learn = async (lessons: readonly Lesson[]) => {
    const manager = new NlpManager({
      languages: ['vi'],
      autoSave: false,
      nlu: { log: false },
      ner: { builtins: [] },
    })
    for (const { text, label } of lessons) manager.addDocument('vi', fold(text), label)
    await manager.train()
    return async (text: string) =>
      (await manager.process('vi', fold(text))).classifications.map(({ intent }) => intent)
  }
  const intent = await learn(intents)
  const procedure = await learn(procedures)
  return async (text) => ({
    intent: (await intent(text)).find((label) => label !== 'None') ?? '',
    procedures: (await procedure(text)).filter((label) => label !== 'None').slice(0, 3),
  })
}
