import type { CommuneKnowledge } from '../knowledge/index.ts'
import type { ProcedureTexts } from './retriever.ts'

/** The wordings of a commune's procedures, for finding them. */
export function procedureTextsOf(commune: Pick<CommuneKnowledge, 'procedures'>): ProcedureTexts[] {
  return commune.procedures.map(({ id, code, name, aliases, faq }) => ({
    id,
    code,
    name,
    aliases,
    questions: faq.map(({ q }) => q),
  }))
}
