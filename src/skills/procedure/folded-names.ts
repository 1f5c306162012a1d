import type { Procedure } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

const known = new WeakMap<Procedure, readonly string[]>()

/** All a procedure is called, folded for comparing; worked out once for each. */
export function foldedNames(procedure: Procedure): readonly string[] {
  const names = known.get(procedure)
  if (names) return names
  const folded = [procedure.name, procedure.shortName ?? '', ...procedure.aliases].map(foldText)
  known.set(procedure, folded)
  return folded
}
