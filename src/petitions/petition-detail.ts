import type { Kysely } from 'kysely'
import type { Database, PetitionEventTable } from '../storage/schema.ts'
import type { PhoneSeal } from './create-petition.ts'
import { type PetitionRow, type PetitionViewer, petitionRow, seenBy } from './list-petitions.ts'

export interface PetitionEvent {
  readonly at: number
  /** `citizen`, `assistant` or an officer id. */
  readonly actor: string
  readonly kind: PetitionEventTable['kind']
  /**
   * By kind: created {code, priority} · assigned {officerId, standInId?, reason} · state {from, to, reason?} ·
   * answer {text} · note {text} · citizenReply {text, reopen} · correction {field, from, to}.
   */
  readonly detail: Readonly<Record<string, unknown>>
}

export interface PetitionDetail extends PetitionRow {
  readonly commune: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly phone: string | null
  /** How the due date was computed, in Vietnamese. */
  readonly dueExplanation: string
  /** Oldest first. */
  readonly events: readonly PetitionEvent[]
  readonly attachments: readonly {
    readonly id: string
    readonly kind: string
    readonly url: string
    readonly name: string | null
    readonly receivedAt: number
  }[]
}

/** @returns null when there is no such petition, or the viewer may not see it */
export async function petitionDetail(
  db: Kysely<Database>,
  id: string,
  options: { readonly cipher: PhoneSeal; readonly now: number; readonly viewer?: PetitionViewer },
): Promise<PetitionDetail | null> {
  const row = await db
    .selectFrom('petitions')
    .selectAll()
    .where('id', '=', id)
    .where((where) => seenBy(where, options.viewer))
    .executeTakeFirst()
  if (!row) return null
  const events = await db
    .selectFrom('petition_events')
    .selectAll()
    .where('petition_id', '=', id)
    .orderBy('seq')
    .execute()
  const attachments = await db
    .selectFrom('petition_attachments')
    .selectAll()
    .where('petition_id', '=', id)
    .orderBy('received_at')
    .execute()
  return {
    ...petitionRow(row, options.now),
    commune: row.commune,
    latitude: row.latitude,
    longitude: row.longitude,
    phone: row.phone_sealed === null ? null : options.cipher.open(row.phone_sealed),
    dueExplanation: row.due_explanation,
    events: events.map(({ at, actor, kind, detail }) => ({ at, actor, kind, detail: JSON.parse(detail) })),
    attachments: attachments.map((one) => ({
      id: one.id,
      kind: one.kind,
      url: one.url,
      name: one.name,
      receivedAt: one.received_at,
    })),
  }
}
