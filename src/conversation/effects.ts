import type { Kysely } from 'kysely'
import type { LiveEvent } from '../coordination/index.ts'
import type { CommuneKnowledge } from '../knowledge/index.ts'
import {
  type CreatePetitionDeps,
  createPetition,
  type PhoneSeal,
  recordCitizenReply,
} from '../petitions/index.ts'
import type { Effect } from '../skills/types.ts'
import type { Database } from '../storage/index.ts'
import { foldForSearch } from '../storage/index.ts'
import type { ApplyEffects } from './context.ts'

/** What writing effects needs beside the transaction. */
export interface EffectWriterDeps {
  /** @throws when the commune is unknown */
  readonly communeOf: (slug: string) => CommuneKnowledge
  readonly cipher: PhoneSeal
  /** A fresh unique id. */
  readonly newId: () => string
}

interface EffectContext extends CreatePetitionDeps {
  readonly conversationId: string
  readonly now: number
}

/** Writes the effects of a turn, in order, inside the turn's transaction. */
export function createEffectWriter({ communeOf, cipher, newId }: EffectWriterDeps): ApplyEffects {
  return async (tx, effects, { conversationId, commune, now }) => {
    const context: EffectContext = { conversationId, now, commune: communeOf(commune), cipher, newId }
    const events: LiveEvent[] = []
    for (const effect of effects) events.push(...(await applyEffect(tx, effect, context)))
    return events
  }
}

async function applyEffect(
  tx: Kysely<Database>,
  effect: Effect,
  context: EffectContext,
): Promise<readonly LiveEvent[]> {
  const { conversationId } = context
  switch (effect.type) {
    case 'petition.create': {
      const created = await createPetition(tx, effect.petition, context, context)
      return [{ kind: 'petition.created', petitionId: created.id, officerId: created.officerId }]
    }
    case 'petition.citizenReply': {
      const recorded = await recordCitizenReply(
        tx,
        {
          petitionId: effect.petitionId,
          conversationId,
          text: effect.text,
          attachments: effect.attachments.flatMap(mediaOf),
          reopen: effect.reopen,
          now: context.now,
        },
        context,
      )
      if (recorded === null) return []
      return [
        {
          kind: 'petition.citizenReply',
          petitionId: effect.petitionId,
          officerId: recorded.officerId,
          reopened: recorded.reopened,
        },
      ]
    }
    case 'feedback.record': {
      const id = context.newId()
      await tx
        .insertInto('feedback')
        .values({
          id,
          commune: context.commune.slug,
          conversation_id: conversationId,
          kind: effect.kind,
          rating: effect.rating,
          text: effect.text,
          created_at: context.now,
          search: foldForSearch(effect.text),
        })
        .execute()
      return [{ kind: 'feedback.recorded', feedbackId: id, feedbackKind: effect.kind }]
    }
    case 'handover.open':
      return openHandover(tx, effect, context)
    case 'alert.raise': {
      const id = context.newId()
      await tx
        .insertInto('alerts')
        .values({
          id,
          commune: context.commune.slug,
          kind: effect.kind,
          conversation_id: conversationId,
          detail: effect.detail,
          created_at: context.now,
          acknowledged_by: null,
          acknowledged_at: null,
        })
        .execute()
      return [{ kind: 'alert.raised', alertId: id, alertKind: effect.kind }]
    }
    case 'conversation.restrict':
      await tx.updateTable('conversations').set({ restricted: 1 }).where('id', '=', conversationId).execute()
      return [{ kind: 'conversation.restricted', conversationId }]
  }
}

/** A conversation already waiting for a person keeps its place; only the silence is prolonged. */
async function openHandover(
  tx: Kysely<Database>,
  effect: Extract<Effect, { type: 'handover.open' }>,
  context: EffectContext,
): Promise<readonly LiveEvent[]> {
  const { conversationId } = context
  await tx
    .updateTable('conversations')
    .set({ mode: 'handover', handover_until_at: effect.untilAt })
    .where('id', '=', conversationId)
    .execute()
  const waiting = await tx
    .selectFrom('handovers')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const id = waiting?.id ?? context.newId()
  if (!waiting) {
    await tx
      .insertInto('handovers')
      .values({
        id,
        conversation_id: conversationId,
        commune: context.commune.slug,
        reason: effect.reason,
        opened_at: context.now,
        taken_by: null,
        taken_at: null,
        closed_at: null,
      })
      .execute()
  }
  return [{ kind: 'handover.opened', handoverId: id, conversationId }]
}

/** What of a message can be kept with a petition: a location or a sticker cannot. */
function mediaOf(
  attachment: Extract<Effect, { type: 'petition.citizenReply' }>['attachments'][number],
): readonly { readonly kind: string; readonly url: string; readonly name: string | null }[] {
  switch (attachment.kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return [{ kind: attachment.kind, url: attachment.url, name: attachment.name ?? null }]
    default:
      return []
  }
}
