import type { InboundAttachment } from '../../src/channel/index.ts'
import type { CommuneKnowledge } from '../../src/knowledge/index.ts'
import type { PetitionStatus } from '../../src/petitions/types.ts'
import type { IntentName, Understanding } from '../../src/understanding/types.ts'

/** One message of a citizen, with the understanding it is given: the texts stay what they are whatever a model learns. */
export interface SceneLine {
  readonly says?: string
  /** Title of a choice of the last answer, or a payload such as `#procedure:dang-ky-khai-sinh:fee`. */
  readonly taps?: string
  readonly sends?: readonly InboundAttachment[]
  readonly intent?: IntentName
  readonly understood?: Partial<Understanding>
  /** What single parts of the message are understood as, where it asks for several things. */
  readonly parts?: Readonly<Record<string, Partial<Understanding>>>
  /** Nothing was said yet: the chat was only opened. */
  readonly opens?: boolean
  /** Said so many times in a row; the last answer is shown. */
  readonly repeated?: number
  /** The petitions sent before are gone by now. */
  readonly erased?: boolean
}

/** A short talk whose every answer is shown. */
export interface Scene {
  readonly title: string
  /** Local time of Viet Nam; a Friday at nine when absent. */
  readonly at?: string
  /** The citizen was never greeted before. */
  readonly newcomer?: boolean
  /** What was sent from this account before. */
  readonly petitions?: readonly PetitionStatus[]
  /** What this commune has otherwise. */
  readonly commune?: Partial<CommuneKnowledge>
  readonly lines: readonly SceneLine[]
}
