import type { Knowledge } from './types.ts'

export interface LoadKnowledgeOptions {
  /** Folder for the parsed copy that makes the next start fast (checked against the content of every file). */
  readonly cacheDir?: string
}

/**
 * Reads and checks the whole knowledge folder, every layer laid over the one below.
 * @throws {KnowledgeInvalidError} naming every fault: nothing is loaded in part
 */
export function loadKnowledge(_dir: string, _options: LoadKnowledgeOptions = {}): Knowledge {
  throw new Error('not written yet')
}
