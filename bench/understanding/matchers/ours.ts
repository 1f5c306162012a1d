import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommuneKnowledge } from '../../../src/knowledge/index.ts'
import { EMPTY_CONTEXT, evalIntent, loadUnderstander } from '../../../src/understanding/index.ts'
import type { Matcher } from './matcher.ts'

/** The committed model, as the service uses it. */
export async function createOurs(knowledge: CommuneKnowledge): Promise<Matcher> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'nghedan-bench-'))
  const { understander, close } = await loadUnderstander({
    knowledge,
    intentsDir: './intents',
    modelsDir: './models',
    cacheDir,
  })
  await close()
  await rm(cacheDir, { recursive: true, force: true })
  return (text) => {
    const understanding = understander.understand(text, EMPTY_CONTEXT)
    return {
      intent: evalIntent(understanding),
      procedures: understanding.candidates.slice(0, 3).map(({ id }) => id),
    }
  }
}
