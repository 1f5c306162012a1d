const PREFIX = 'out:'

/** `metadata` of a message we send: comes back in its echo and tells which delivery it was. */
export function markOfDelivery(deliveryId: string): string {
  return `${PREFIX}${deliveryId}`
}

/** The delivery a mark names; undefined for metadata that is not ours. */
export function deliveryOfMark(metadata: string | undefined): string | undefined {
  return metadata?.startsWith(PREFIX) ? metadata.slice(PREFIX.length) : undefined
}
