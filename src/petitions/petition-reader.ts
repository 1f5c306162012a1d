import type { Kysely, Selectable } from 'kysely'
import type { Database, PetitionTable } from '../storage/schema.ts'
import type { PetitionReader, PetitionStatus } from './types.ts'

const SUMMARY_LENGTH = 80

/** What citizens may learn of the petitions of one commune. Content and answer only for the sender. */
export function createPetitionReader(db: Kysely<Database>, commune: string): PetitionReader {
  async function status(row: Selectable<PetitionTable>, own: boolean): Promise<PetitionStatus> {
    return {
      id: row.id,
      code: row.code,
      field: row.field,
      state: row.state,
      officerId: row.officer_id,
      external: row.external,
      receivedAt: row.received_at,
      dueAt: row.due_at,
      answeredAt: row.answered_at,
      answer: own ? await lastAnswer(row.id) : null,
      own,
      summary: own ? summaryOf(row.content) : '',
    }
  }

  async function lastAnswer(petitionId: string): Promise<string | null> {
    const event = await db
      .selectFrom('petition_events')
      .select('detail')
      .where('petition_id', '=', petitionId)
      .where('kind', '=', 'answer')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!event) return null
    const { text } = JSON.parse(event.detail) as { text?: unknown }
    return typeof text === 'string' ? text : null
  }

  return {
    async byCode(code, conversationId) {
      const row = await db
        .selectFrom('petitions')
        .selectAll()
        .where('code', '=', code)
        .where('commune', '=', commune)
        .executeTakeFirst()
      if (!row) return null
      const own = row.conversation_id === conversationId
      // Nobody else may even learn that a restricted petition exists.
      return row.restricted === 1 && !own ? null : status(row, own)
    },
    async ofConversation(conversationId) {
      const rows = await db
        .selectFrom('petitions')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('commune', '=', commune)
        .orderBy('seq', 'desc')
        .limit(5)
        .execute()
      return Promise.all(rows.map((row) => status(row, true)))
    },
  }
}

function summaryOf(content: string): string {
  const line = content.replace(/\s+/gu, ' ').trim()
  return line.length <= SUMMARY_LENGTH ? line : `${line.slice(0, SUMMARY_LENGTH - 1).trimEnd()}…`
}
