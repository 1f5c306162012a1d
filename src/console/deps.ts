import type { Context } from 'hono'
import type { ReplyMessage } from '../channel/index.ts'
import type { StaffDesk } from '../conversation/index.ts'
import type { Coordination } from '../coordination/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { PhoneSeal } from '../petitions/index.ts'
import type { Storage } from '../storage/index.ts'

/** What the console needs from the rest of the service. */
export interface ConsoleDeps {
  readonly storage: Storage
  readonly coordination: Coordination
  readonly knowledge: Knowledge
  /** Opens sealed telephone numbers. */
  readonly cipher: PhoneSeal
  readonly desk: StaffDesk
  /** Tells the deliverer that a transaction of the console stored deliveries. */
  readonly wakeOutbox: (conversationId: string) => void
  /** How an officer's answer reads to the citizen, with the ways to answer back. */
  readonly petitionAnswer: (answer: {
    readonly code: string
    readonly officer: string
    readonly text: string
  }) => ReplyMessage
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  /** Origin under which staff reach the service, e.g. `https://hoamai.example`. */
  readonly publicUrl: string
  /** 32 bytes or more; signs the session cookies. */
  readonly secret: string
  /** Slug of the commune the first administrator belongs to. */
  readonly defaultCommune: string
  /** Aborted when the service stops: open streams end then. */
  readonly closing?: AbortSignal
  /** Network address of a caller, for limits; the socket's by default. Set it where a proxy stands in front. */
  readonly addressOf?: (c: Context) => string
}
