import type { ChannelAdapter, ChannelName, OutboundPayload, Reply } from '../channel/index.ts'

/** The channel of a conversation is not set up in this service. */
class ChannelMissingError extends Error {
  readonly code = 'CHANNEL_MISSING'
  override readonly name = 'ChannelMissingError'
}

/**
 * A reply as its channel sends it, in sending order. Citizens must know all along that no person speaks, so where the
 * channel does not show it, an answer of the assistant begins with `badge`; words of a person come without one.
 * @throws {ChannelMissingError}
 */
export function render(
  adapters: ReadonlyMap<ChannelName, ChannelAdapter>,
  channel: string,
  reply: Reply,
  badge: string | null,
): readonly OutboundPayload[] {
  const [first, ...others] = reply
  if (first === undefined) return []
  const adapter = adapters.get(channel as ChannelName)
  if (!adapter) throw new ChannelMissingError(`no adapter for the channel ${channel}`)
  const opening =
    badge === null || adapter.showsAuthor ? first : { ...first, text: `[${badge}]\n${first.text}` }
  return [opening, ...others].flatMap((message) => adapter.render(message))
}
