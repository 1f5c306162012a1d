/** What an account is for. One per account. */
export const ROLES = ['admin', 'leader', 'officer', 'communications'] as const
export type Role = (typeof ROLES)[number]

/** Who is at the console, as far as rights go. */
export interface Actor {
  readonly role: Role
  /** Slug; nobody reaches another commune. */
  readonly commune: string
  /** Officer or leader id of the commune's data; null for accounts that handle no cases. */
  readonly officerId: string | null
  /** Functions of the officer, e.g. `tiep_dan`. */
  readonly functions: readonly string[]
  /** Officers this one stands in for. */
  readonly standsInFor: readonly string[]
}

/** What a right is asked about. Leave out what the action does not depend on. */
export interface Subject {
  readonly commune: string
  /** Officer in charge; null or empty when nobody is. */
  readonly officerId?: string | null
  /** Denunciations, children, conduct of officers. */
  readonly restricted?: boolean
}

/**
 * Who may do what. `all`: everything of the commune; `own`: cases assigned to the officer, to nobody, or to a
 * colleague they stand in for; `none`: the action is not even shown.
 */
export const PERMISSIONS = {
  'petition.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'all' },
  'petition.handle': { admin: 'all', leader: 'all', officer: 'own', communications: 'none' },
  'petition.note': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'petition.reassign': { admin: 'all', leader: 'all', officer: 'own', communications: 'none' },
  'petition.phone': { admin: 'all', leader: 'all', officer: 'own', communications: 'none' },
  'conversation.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'conversation.reply': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'handover.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'alert.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'delivery.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'none' },
  'feedback.view': { admin: 'all', leader: 'all', officer: 'all', communications: 'all' },
  'staff.manage': { admin: 'all', leader: 'none', officer: 'none', communications: 'none' },
} as const satisfies Record<string, Record<Role, 'all' | 'own' | 'none'>>

export type Action = keyof typeof PERMISSIONS

/** The function whose officer receives citizens, and with them what is sealed. */
const RECEPTION = 'tiep_dan'

/**
 * The one judge of rights. Sealed things need, beside the right itself, a leader, an administrator, the reception
 * officer, or the very officer in charge.
 */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.commune !== subject.commune) return false
  const reach = PERMISSIONS[action][actor.role]
  if (reach === 'none') return false
  if (subject.restricted && !maySeeSealed(actor, subject)) return false
  return reach === 'all' || isOwn(actor, subject)
}

/** Whether the page of an action is shown at all. */
export function mayOpen(actor: Actor, action: Action): boolean {
  return PERMISSIONS[action][actor.role] !== 'none'
}

/** Sees every sealed case of the commune, not only their own. */
export function seesAllSealed(actor: Actor): boolean {
  if (actor.role === 'admin' || actor.role === 'leader') return true
  return actor.role === 'officer' && actor.functions.includes(RECEPTION)
}

function maySeeSealed(actor: Actor, subject: Subject): boolean {
  if (seesAllSealed(actor)) return true
  return actor.role === 'officer' && actor.officerId !== null && actor.officerId === subject.officerId
}

function isOwn(actor: Actor, subject: Subject): boolean {
  if (!subject.officerId) return true
  return subject.officerId === actor.officerId || actor.standsInFor.includes(subject.officerId)
}
