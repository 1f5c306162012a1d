import type { CommuneKnowledge } from '../knowledge/index.ts'
import type { ProcedureTexts } from './retriever.ts'

/** Stands for the business of any other body that has no entry of its own. */
export const UNNAMED_BODY = 'viec-noi-khac'
const OF_OTHER_BODY = 'noi-khac:'

/** The wordings of a commune's procedures and of the business of other bodies, for finding them. */
export function procedureTextsOf(
  commune: Pick<CommuneKnowledge, 'procedures'> & Partial<Pick<CommuneKnowledge, 'elsewhere'>>,
): ProcedureTexts[] {
  const own = commune.procedures.map(({ id, code, name, aliases, faq }) => ({
    id,
    code,
    name,
    aliases,
    questions: faq.map(({ q }) => q),
  }))
  const others = (commune.elsewhere ?? []).map(({ id, name, phrases }) => ({
    id: `${OF_OTHER_BODY}${id}`,
    code: null,
    name,
    aliases: phrases,
    questions: [],
    ofOtherBody: true,
  }))
  const unnamed = {
    id: UNNAMED_BODY,
    code: null,
    name: '',
    aliases: [],
    questions: [],
    ofOtherBody: true,
  }
  return [...own, ...others, unnamed]
}

/** Knowledge id of another body's matter; null for the one that stands for all without an entry. */
export function otherBodySubject(id: string): string | null {
  return id.startsWith(OF_OTHER_BODY) ? id.slice(OF_OTHER_BODY.length) : null
}
