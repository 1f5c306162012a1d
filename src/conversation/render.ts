import type { ChannelAdapter, ChannelName, OutboundPayload, Reply } from '../channel/index.ts'

/** The channel of a conversation is not set up in this service. */
class ChannelMissingError extends Error {
  readonly code = 'CHANNEL_MISSING'
  override readonly name = 'ChannelMissingError'
}

/**
 * A reply as its channel sends it, in sending order.
 * @throws {ChannelMissingError}
 */
export function render(
  adapters: ReadonlyMap<ChannelName, ChannelAdapter>,
  channel: string,
  reply: Reply,
): readonly OutboundPayload[] {
  if (reply.length === 0) return []
  const adapter = adapters.get(channel as ChannelName)
  if (!adapter) throw new ChannelMissingError(`no adapter for the channel ${channel}`)
  return reply.flatMap((message) => adapter.render(message))
}
