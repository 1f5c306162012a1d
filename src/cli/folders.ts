/** Folders the understanding commands work on, from the same variables as the service. */
export interface Folders {
  readonly knowledgeDir: string
  readonly intentsDir: string
  readonly modelsDir: string
  readonly cacheDir: string
  readonly commune: string
}

export function folders(env: Readonly<Record<string, string | undefined>>): Folders {
  return {
    knowledgeDir: env.KNOWLEDGE_DIR ?? './knowledge',
    intentsDir: env.INTENTS_DIR ?? './intents',
    modelsDir: './models',
    cacheDir: `${env.DATA_DIR ?? './data'}/models`,
    commune: env.DEFAULT_COMMUNE ?? 'hoa-mai',
  }
}
