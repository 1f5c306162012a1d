import { loadKnowledge } from '../knowledge/index.ts'
import { loadUnderstander } from '../understanding/index.ts'
import { folders } from './folders.ts'

/** Understanding as the commands use it: from the folders the service uses, warnings on stderr. To be closed. */
export function openUnderstander(env: Readonly<Record<string, string | undefined>>) {
  const { knowledgeDir, intentsDir, modelsDir, cacheDir, commune } = folders(env)
  return loadUnderstander({
    knowledge: loadKnowledge(knowledgeDir).commune(commune),
    ...{ intentsDir, modelsDir, cacheDir },
    log: { info: () => {}, warn: (message) => process.stderr.write(`${message}\n`) },
  })
}
