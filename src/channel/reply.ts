/** One choice offered under a message. Channels without buttons number them. */
export interface ReplyButton {
  /** At most 20 characters fit every channel unshortened. */
  readonly title: string
  /** Comes back as `payload` of the next message. Starts with `#`. */
  readonly payload: string
}

export interface ReplyLink {
  readonly title: string
  readonly url: string
}

/** What the assistant says in one message, before a channel shapes it. */
export interface ReplyMessage {
  readonly text: string
  readonly buttons?: readonly ReplyButton[]
  readonly links?: readonly ReplyLink[]
  /** Phone numbers to dial with one tap where the channel can. They also stand in `text`. */
  readonly phones?: readonly { readonly title: string; readonly number: string }[]
}

/** In sending order. Empty: stay silent. */
export type Reply = readonly ReplyMessage[]
