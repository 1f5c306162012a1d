import type { PetitionState } from '../storage/schema.ts'

/** What a citizen reported, complete enough to be assigned. */
export interface PetitionDraft {
  readonly code: string
  readonly kind: 'report' | 'suggestion' | 'regulation'
  /** Field code of the commune's routing (GT, RAC, …, KHAC). */
  readonly field: string
  readonly hamletId: string | null
  /** Where, in the citizen's words. */
  readonly place: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly content: string
  readonly attachments: readonly {
    readonly kind: string
    readonly url: string
    readonly name: string | null
  }[]
  /** Normalised Vietnamese phone number, or null. */
  readonly phone: string | null
}

/** What a citizen may learn of a petition. */
export interface PetitionStatus {
  readonly id: string
  readonly code: string
  readonly field: string
  readonly state: PetitionState
  readonly officerId: string
  readonly external: string | null
  readonly receivedAt: number
  readonly dueAt: number | null
  /** When an officer last answered. */
  readonly answeredAt: number | null
  /** The officer's last answer to the citizen. */
  readonly answer: string | null
  /** True when the asker is the sender; others see no content and no answer. */
  readonly own: boolean
  readonly summary: string
}

export interface PetitionReader {
  /** @returns null when no petition of this commune has the code */
  byCode(code: string, conversationId: string): Promise<PetitionStatus | null>
  /** Newest first, at most five. */
  ofConversation(conversationId: string): Promise<readonly PetitionStatus[]>
}
