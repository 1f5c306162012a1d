import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * What is wrong with the folders the settings name, one line per key: data that is not there, a place nothing can be
 * kept in.
 */
export function folderFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const knowledge = resolve(given.KNOWLEDGE_DIR ?? './knowledge')
  const intents = resolve(given.INTENTS_DIR ?? './intents')
  const commune = given.DEFAULT_COMMUNE ?? 'hoa-mai'
  const hasKnowledge = isFolder(knowledge)
  return [
    ...(hasKnowledge ? [] : ['KNOWLEDGE_DIR: không có thư mục này']),
    ...(isFolder(intents) ? [] : ['INTENTS_DIR: không có thư mục này']),
    ...(!hasKnowledge || /[^a-z0-9-]/.test(commune) || isFolder(join(knowledge, 'communes', commune))
      ? []
      : [`DEFAULT_COMMUNE: chưa có thư mục communes/${commune} trong kho kiến thức`]),
    ...(canBeMade(resolve(given.DATA_DIR ?? './data'))
      ? []
      : ['DATA_DIR: không tạo được hoặc không ghi được vào thư mục này']),
  ]
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The nearest place above that is there already must be a folder we may write to. */
function canBeMade(path: string): boolean {
  try {
    accessSync(nearest(path), constants.W_OK | constants.X_OK)
    return statSync(nearest(path)).isDirectory()
  } catch {
    return false
  }
}

function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}
