import type { Kysely } from 'kysely'
import type { CommuneKnowledge, SlaCode } from '../knowledge/index.ts'
import type { Database } from '../storage/schema.ts'
import { mayReopen } from './citizen-reply-rule.ts'
import { insertAttachments } from './create-petition.ts'
import { petitionDue } from './due-date.ts'
import type { PetitionDraft } from './types.ts'

/** What the citizen says to the officer's answer. */
export interface CitizenReply {
  readonly petitionId: string
  /** The petition must belong to this conversation. */
  readonly conversationId: string
  readonly text: string
  readonly attachments: PetitionDraft['attachments']
  /** “Chưa xong”: open it again where the rules still allow that. */
  readonly reopen: boolean
  readonly now: number
}

/**
 * Keeps a citizen's words with their petition and opens it again when asked and allowed; a reopened petition gets a
 * new date.
 * @returns null when the conversation has no such petition; otherwise whether it was reopened
 */
export async function recordCitizenReply(
  tx: Kysely<Database>,
  reply: CitizenReply,
  deps: { readonly commune: CommuneKnowledge; readonly newId: () => string },
): Promise<{ readonly reopened: boolean; readonly officerId: string } | null> {
  const row = await tx
    .selectFrom('petitions')
    .select(['state', 'answered_at', 'priority', 'officer_id'])
    .where('id', '=', reply.petitionId)
    .where('conversation_id', '=', reply.conversationId)
    .executeTakeFirst()
  if (!row) return null
  const reopenings = await tx
    .selectFrom('petition_events')
    .select('detail')
    .where('petition_id', '=', reply.petitionId)
    .where('kind', '=', 'state')
    .where('actor', '=', 'citizen')
    .execute()
  const reopened =
    reply.reopen &&
    mayReopen({
      state: row.state,
      answeredAt: row.answered_at,
      reopenedBefore: reopenings.length,
      limits: deps.commune.deadlines.reopen,
      now: reply.now,
    })
  const due = reopened ? petitionDue(serviceLevel(row.priority), reply.now, deps.commune) : null
  await tx
    .updateTable('petitions')
    .set({
      updated_at: reply.now,
      ...(due === null
        ? {}
        : { state: 'reopened' as const, due_at: due.dueAt, due_explanation: due.explanation }),
    })
    .where('id', '=', reply.petitionId)
    .execute()
  const event = { petition_id: reply.petitionId, at: reply.now, actor: 'citizen' }
  await tx
    .insertInto('petition_events')
    .values([
      {
        ...event,
        id: deps.newId(),
        kind: 'citizenReply' as const,
        detail: JSON.stringify({ text: reply.text, reopen: reply.reopen }),
      },
      ...(reopened
        ? [
            {
              ...event,
              id: deps.newId(),
              kind: 'state' as const,
              detail: JSON.stringify({ from: row.state, to: 'reopened' }),
            },
          ]
        : []),
    ])
    .execute()
  await insertAttachments(tx, reply.petitionId, reply.attachments, reply.now, deps.newId)
  return { reopened, officerId: row.officer_id }
}

const SERVICE_LEVELS: readonly string[] = [
  'P0',
  'P1',
  'P2',
  'P3',
  'P4',
  'session',
] satisfies readonly SlaCode[]

function serviceLevel(priority: string): SlaCode {
  return SERVICE_LEVELS.includes(priority) ? (priority as SlaCode) : 'P2'
}
