import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { createPetition, newTrackingCode, type PetitionDraft } from '../../src/petitions/index.ts'
import { createFieldCipher, migrate, openStorage } from '../../src/storage/index.ts'

/** Friday 20/11/2026, 09:00 in Viet Nam. */
export const FRIDAY = Temporal.Instant.from('2026-11-20T02:00:00Z').epochMilliseconds

export const DRAFT: PetitionDraft = {
  code: newTrackingCode(() => 0.1),
  kind: 'report',
  field: 'RAC',
  hamletId: 'dong',
  place: 'gần nhà văn hóa',
  latitude: null,
  longitude: null,
  content: 'Rác chất đống ven đường',
  attachments: [{ kind: 'image', url: 'https://media.example/1.jpg', name: null }],
  phone: '0912345678',
}

/** An empty database with the example commune, and what creating petitions needs. */
export async function openPetitions() {
  const folder = mkdtempSync(join(tmpdir(), 'petitions-'))
  const storage = openStorage(`sqlite:${join(folder, 'test.db')}`)
  await migrate(storage)
  const commune = loadKnowledge('knowledge').commune('hoa-mai')
  const cipher = createFieldCipher('0123456789abcdef0123456789abcdef')
  let ids = 0
  const newId = () => `id-${++ids}`
  await storage.db
    .insertInto('conversations')
    .values(
      ['citizen', 'neighbour'].map((id) => ({
        id,
        commune: 'hoa-mai',
        channel: 'web',
        account_id: 'hoa-mai',
        sender_id: id,
        state: '{}',
        mode: 'assistant' as const,
        handover_until_at: null,
        restricted: 0,
        closed: 0,
        created_at: FRIDAY,
        last_inbound_at: FRIDAY,
        last_message_at: FRIDAY,
        due_at: null,
        lease_owner: null,
        lease_until_at: null,
      })),
    )
    .execute()
  let codes = 0
  return {
    storage,
    db: storage.db,
    commune,
    cipher,
    newId,
    /** Registers a petition of `citizen`, each with a code of its own. */
    create: (changes: Partial<PetitionDraft> = {}, now = FRIDAY) =>
      storage.transaction((tx) =>
        createPetition(
          tx,
          { ...DRAFT, code: newTrackingCode(() => (++codes * 0.0123457) % 1), ...changes },
          { conversationId: 'citizen', now },
          { commune, cipher, newId },
        ),
      ),
    async close() {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
