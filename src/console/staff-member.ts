import type { CommuneKnowledge } from '../knowledge/index.ts'
import type { Actor, Role } from './permissions.ts'
import { ROLES } from './permissions.ts'

/** The account of a signed-in person together with their rights. */
export interface StaffMember extends Actor {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
}

/** The columns of an account this room reads, as better-auth returns them. */
export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly username?: string | null | undefined
  readonly role?: string | null | undefined
  readonly commune?: string | null | undefined
  readonly officerId?: string | null | undefined
  readonly disabled?: boolean | null | undefined
  readonly mustChangePassword?: boolean | null | undefined
  readonly twoFactorEnabled?: boolean | null | undefined
}

/** @returns null when the row is no valid account of this commune (fails closed) */
export function toStaffMember(row: StaffRow, commune: CommuneKnowledge | undefined): StaffMember | null {
  const role = ROLES.find((one) => one === row.role)
  if (!role || !commune || row.commune !== commune.slug || row.disabled) return null
  const officerId = row.officerId ? row.officerId : null
  return {
    id: row.id,
    username: row.username ?? '',
    name: row.name,
    role: role satisfies Role,
    commune: commune.slug,
    officerId,
    functions: commune.officers.find((one) => one.id === officerId)?.functions ?? [],
    standsInFor: officerId === null ? [] : standsInFor(commune, officerId),
    mustChangePassword: row.mustChangePassword === true,
    hasSecondFactor: row.twoFactorEnabled === true,
  }
}

function standsInFor(commune: CommuneKnowledge, officerId: string): string[] {
  const colleagues = commune.officers.filter((one) => one.deputy === officerId).map((one) => one.id)
  const leaders = Object.values(commune.leaderFunctions)
    .filter((one) => one.deputy === officerId)
    .map((one) => one.leader)
  return [...new Set([...colleagues, ...leaders])]
}

/** Somebody a petition can be given to. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly title: string
}

/** Officers and leaders of the commune, officers first. */
export function colleagues(commune: CommuneKnowledge): readonly Colleague[] {
  return [
    ...commune.officers.map(({ id, name, title }) => ({ id, name, title })),
    ...commune.leaders.map(({ id, name, office }) => ({ id, name, title: office })),
  ]
}

/** “Lý Thị Thổ, Chuyên viên địa chính”; the id when the person left the commune's data. */
export function colleagueText(commune: CommuneKnowledge, id: string): string {
  const found = colleagues(commune).find((one) => one.id === id)
  return found ? `${found.name}, ${found.title}` : id
}
