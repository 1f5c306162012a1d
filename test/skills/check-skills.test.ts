import { describe, expect, test } from 'vitest'
import { checkSkills, SKILLS, SkillsInvalidError } from '../../src/skills/index.ts'

describe('the list of skills', () => {
  test('gives every intent exactly one skill', () => {
    expect(() => checkSkills(SKILLS)).not.toThrow()
  })

  test('is refused when an intent has no skill', () => {
    const without = SKILLS.filter((skill) => skill.name !== 'privacy')
    expect(() => checkSkills(without)).toThrow(/privacy\.ask has 0 skills/)
  })

  test('is refused when two skills share an intent, a name or a payload', () => {
    const [first] = SKILLS
    expect(first && (() => checkSkills([...SKILLS, first]))).toThrow(SkillsInvalidError)
  })
})
