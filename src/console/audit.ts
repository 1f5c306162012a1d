import type { StaffAuth } from './auth.ts'
import type { StaffMember } from './staff-member.ts'

/** What is written down: who looked at or did what. Subjects are ids, never text of a person. */
type AuditAction =
  | 'petition.viewSealed'
  | 'petition.phone'
  | 'conversation.viewSealed'
  | 'delivery.resend'
  | 'delivery.dismiss'
  | 'staff.create'
  | 'staff.disable'
  | 'staff.enable'
  | 'staff.resetPassword'

export interface AuditEntry {
  readonly at: Date
  readonly staffId: string
  readonly action: string
  readonly subject: string
}

/** The register of sensitive views and acts. */
export interface AuditLog {
  /** Durable before it resolves; a view that cannot be logged must not be shown. */
  record(by: StaffMember, action: AuditAction, subject: string): Promise<void>
  /** Newest first. */
  latest(commune: string, limit: number): Promise<readonly AuditEntry[]>
}

/** Kept beside the accounts. */
export function createAuditLog(auth: StaffAuth, clock: () => number): AuditLog {
  return {
    async record(by, action, subject) {
      const { adapter } = await auth.$context
      await adapter.create({
        model: 'staffAudit',
        data: { at: new Date(clock()), staffId: by.id, commune: by.commune, action, subject },
      })
    },
    async latest(commune, limit) {
      const { adapter } = await auth.$context
      return adapter.findMany<AuditEntry>({
        model: 'staffAudit',
        where: [{ field: 'commune', value: commune }],
        sortBy: { field: 'at', direction: 'desc' },
        limit,
      })
    },
  }
}
