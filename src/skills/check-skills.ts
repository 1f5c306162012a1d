import { INTENT_NAMES } from '../understanding/types.ts'
import type { Skill } from './types.ts'

/** The list of skills cannot answer every message, or two would answer the same one. */
export class SkillsInvalidError extends Error {
  readonly code = 'SKILLS_INVALID'
  override readonly name = 'SkillsInvalidError'
}

/**
 * Every intent has exactly one skill, every skill name and payload prefix exists once.
 * @throws {SkillsInvalidError} naming every fault
 */
export function checkSkills(skills: readonly Skill[]): void {
  const faults: string[] = []
  for (const intent of INTENT_NAMES) {
    const owners = skills.filter((skill) => skill.intents.includes(intent)).map((skill) => skill.name)
    if (owners.length !== 1) faults.push(`intent ${intent} has ${owners.length} skills: ${owners.join(', ')}`)
  }
  for (const repeated of repeats(skills.map((skill) => skill.name)))
    faults.push(`two skills named ${repeated}`)
  for (const repeated of repeats(skills.flatMap((skill) => skill.payloads))) {
    faults.push(`two skills take the payload ${repeated}`)
  }
  if (faults.length > 0) throw new SkillsInvalidError(faults.join('; '))
}

function repeats(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
