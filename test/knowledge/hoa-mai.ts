import { loadKnowledge } from '../../src/knowledge/index.ts'
import { KNOWLEDGE_DIR } from './sample-folder.ts'

/** The example commune as the service loads it. */
export const hoaMai = loadKnowledge(KNOWLEDGE_DIR).commune('hoa-mai')
