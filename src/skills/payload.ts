import type { SkillName } from './types.ts'

/** What a button sends back: `#procedure:dang-ky-khai-sinh:fee`. Arguments hold no colon. */
export function payload(skill: SkillName, ...args: readonly string[]): string {
  return [`#${skill}`, ...args].join(':')
}

/** The arguments of a payload of this skill, or null when the payload belongs to another one. */
export function payloadArgs(skill: SkillName, sent: string | null): readonly string[] | null {
  const [name, ...args] = sent?.split(':') ?? []
  return name === `#${skill}` ? args : null
}
