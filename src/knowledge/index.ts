export { describeFault, type KnowledgeFault, KnowledgeInvalidError, UnknownCommuneError } from './fault.ts'
export { foldText } from './fold.ts'
export { isFeeInForce, isQuotable, type Quotability, type QuotedPart } from './is-quotable.ts'
export {
  checkKnowledge,
  type KnowledgeReport,
  type LoadKnowledgeOptions,
  loadKnowledge,
} from './load-knowledge.ts'
export { type FieldAssignment, officerForField, type ResponsiblePerson } from './officer-for-field.ts'
export { type ElsewhereMatch, recogniseElsewhere } from './recognise-elsewhere.ts'
export { type FieldCandidate, recogniseField } from './recognise-field.ts'
export { type HamletCandidate, recogniseHamlet } from './recognise-hamlet.ts'
export { recogniseLifeEvents } from './recognise-life-event.ts'
export type * from './types.ts'
