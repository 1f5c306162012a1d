import { commune } from '../../skills/commune-fixture.ts'
import type { Scene } from '../scene.ts'

/** A question in English about each of the procedures that have English names. */
export const englishScenes: readonly Scene[] = commune.english.procedures.map(({ id, phrases }) => ({
  title: id,
  lines: [{ intent: 'procedure.ask', says: `What do I need for ${phrases[0]}, and how much is it?` }],
}))
