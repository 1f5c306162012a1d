/** The channels a citizen can speak through. */
export type ChannelName = 'zalo' | 'facebook' | 'web' | 'terminal'

export const CHANNEL_NAMES: readonly ChannelName[] = ['zalo', 'facebook', 'web', 'terminal']

/** Id of the citizen on the platform (Zalo user id, Facebook PSID, web conversation id). Always text. */
export type RecipientId = string

/** Something a citizen sent that is not text. The service keeps what the platform gave; nothing is fetched here. */
export type InboundAttachment =
  | { readonly kind: 'image' | 'video' | 'audio' | 'file'; readonly url: string; readonly name?: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'sticker'; readonly url?: string }
  | { readonly kind: 'link' | 'other'; readonly url?: string; readonly title?: string }

/** Where every event comes from and what makes it unique. */
export interface EventEnvelope {
  readonly channel: ChannelName
  /** OA id, page id, or the commune slug for web and terminal: which account of the commune was addressed. */
  readonly accountId: string
  /** The citizen. Two events with the same channel, account and sender belong to one conversation. */
  readonly senderId: RecipientId
  /** Unique per channel account; a repeated delivery carries the same id. Adapters derive one where the platform gives none. */
  readonly messageId: string
  /** When the platform says it happened: milliseconds since the epoch, UTC. */
  readonly sentAt: number
}

/** What an adapter hands over. Anything else the platform sends is dropped by the adapter. */
export type InboundEvent = EventEnvelope &
  (
    | {
        /** The citizen wrote, sent media, or tapped a button (`payload`). */
        readonly kind: 'message'
        /** As typed, NFC not yet applied. Empty when only attachments came. */
        readonly text: string
        readonly attachments: readonly InboundAttachment[]
        /** Payload of a button, quick reply or menu entry; acts instead of `text` when present. */
        readonly payload?: string
        /** Platform id of the message quoted. */
        readonly replyTo?: string
      }
    | {
        /** First contact without words: follow, Get Started, chat opened. `referral` is the QR or link they came by. */
        readonly kind: 'opened'
        readonly referral?: string
      }
    | { /** The citizen left or blocked the account: nothing more may be sent. */ readonly kind: 'closed' }
    | {
        /** Staff typed in the platform's own inbox: the assistant falls silent. Sender is the citizen addressed. */
        readonly kind: 'staffTakeover'
        readonly text?: string
      }
    | { /** The platform gave the thread back to the assistant. */ readonly kind: 'staffGiveBack' }
    | {
        /** The platform confirms one of our messages. `deliveryId` is ours when the platform echoes it. */
        readonly kind: 'echo'
        readonly platformMessageId: string
        readonly deliveryId?: string
        readonly text?: string
      }
    | {
        /** Recorded in the transcript, never answered: message seen in standby, edits. */
        readonly kind: 'observed'
        readonly text?: string
        readonly attachments: readonly InboundAttachment[]
      }
    | {
        /** The citizen withdrew consent on the platform: personal data must be erased. */ readonly kind: 'withdrawn'
      }
    | {
        /** The platform cut or restricted the account: staff must act. `senderId` is the account id. */
        readonly kind: 'accountAlert'
        readonly reason: string
      }
  )

export type InboundMessage = Extract<InboundEvent, { kind: 'message' }>
