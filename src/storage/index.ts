export { createFieldCipher, type FieldCipher, SealBrokenError } from './encryption.ts'
export { TransactionStuckError } from './group-commit.ts'
export { migrate } from './migrate.ts'
export { DatabaseUrlError, openStorage } from './open-storage.ts'
export type {
  AlertTable,
  ConversationTable,
  Database,
  LearningTraceTable,
  MessageTable,
  OutboxTable,
  PetitionState,
  PetitionTable,
} from './schema.ts'
export type { Storage } from './storage.ts'
export { foldForSearch } from './text-search.ts'
