import type { Kysely } from 'kysely'
import { type CommuneKnowledge, foldText, officerForField, type SlaCode } from '../knowledge/index.ts'
import { priorityFor } from '../slots/index.ts'
import type { Database } from '../storage/schema.ts'
import { petitionDue } from './due-date.ts'
import { PetitionGuideOnlyError } from './errors.ts'
import type { PetitionDraft } from './types.ts'

/** Seals and opens personal fields. */
export interface PhoneSeal {
  seal(text: string): string
  open(sealed: string): string
}

export interface CreatePetitionDeps {
  readonly commune: CommuneKnowledge
  readonly cipher: PhoneSeal
  /** A fresh unique id. */
  readonly newId: () => string
}

/** What others may want to know of a new petition; no personal data. */
export interface CreatedPetition {
  readonly id: string
  readonly code: string
  readonly officerId: string
  readonly priority: SlaCode
  readonly restricted: boolean
}

/** Service level of a petition: that of its field, sooner where there is danger or haste. */
export function priorityOf(
  draft: Pick<PetitionDraft, 'content' | 'field'>,
  commune: CommuneKnowledge,
): SlaCode {
  return priorityFor(draft.content, draft.field, commune)
}

/**
 * Registers a petition and gives it to the officer of its field at once, with the due date of its service level.
 * @throws {PetitionGuideOnlyError} complaints and denunciations are explained, never registered
 */
export async function createPetition(
  tx: Kysely<Database>,
  draft: PetitionDraft,
  at: { readonly conversationId: string; readonly now: number },
  deps: CreatePetitionDeps,
): Promise<CreatedPetition> {
  const route = officerForField(deps.commune, draft.field)
  if (route.guideOnly) throw new PetitionGuideOnlyError(`field ${draft.field} is only explained`)
  const priority = priorityOf(draft, deps.commune)
  const due = petitionDue(priority, at.now, deps.commune)
  const id = deps.newId()
  await tx
    .insertInto('petitions')
    .values({
      id,
      code: draft.code,
      commune: deps.commune.slug,
      conversation_id: at.conversationId,
      kind: draft.kind,
      field: draft.field,
      hamlet_id: draft.hamletId,
      place: draft.place,
      latitude: draft.latitude,
      longitude: draft.longitude,
      content: draft.content,
      phone_sealed: draft.phone === null ? null : deps.cipher.seal(draft.phone),
      priority,
      state: 'sent',
      officer_id: route.officer.id,
      external: route.external?.name ?? null,
      restricted: route.restricted ? 1 : 0,
      received_at: at.now,
      due_at: due.dueAt,
      due_explanation: due.explanation,
      updated_at: at.now,
      answered_at: null,
      search: searchText(draft, deps.commune, route.restricted),
    })
    .execute()
  await tx
    .insertInto('petition_events')
    .values([
      {
        id: deps.newId(),
        petition_id: id,
        at: at.now,
        actor: 'citizen',
        kind: 'created',
        detail: JSON.stringify({ code: draft.code, priority }),
      },
      {
        id: deps.newId(),
        petition_id: id,
        at: at.now,
        actor: 'assistant',
        kind: 'assigned',
        detail: JSON.stringify({ officerId: route.officer.id, standInId: route.standIn.id, reason: 'field' }),
      },
    ])
    .execute()
  await insertAttachments(tx, id, draft.attachments, at.now, deps.newId)
  return { id, code: draft.code, officerId: route.officer.id, priority, restricted: route.restricted }
}

/** Adds media to a petition; only what the platform gave, nothing is fetched. */
export async function insertAttachments(
  tx: Kysely<Database>,
  petitionId: string,
  attachments: PetitionDraft['attachments'],
  receivedAt: number,
  newId: () => string,
): Promise<void> {
  if (attachments.length === 0) return
  await tx
    .insertInto('petition_attachments')
    .values(
      attachments.map(({ kind, url, name }) => ({
        id: newId(),
        petition_id: petitionId,
        kind,
        url,
        name,
        received_at: receivedAt,
      })),
    )
    .execute()
}

/** A restricted petition is found by its code only. */
function searchText(draft: PetitionDraft, commune: CommuneKnowledge, restricted: boolean): string {
  if (restricted) return foldText(draft.code)
  const field = commune.petitionFields.find((one) => one.code === draft.field)?.name ?? ''
  const hamlet = commune.hamlets.find((one) => one.id === draft.hamletId)?.name ?? ''
  return foldText([draft.code, field, hamlet, draft.place, draft.content].join(' '))
}
