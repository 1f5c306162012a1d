/** What an officer asked for cannot be done; `code` tells why. */
export class StaffActionError extends Error {
  override readonly name = 'StaffActionError'
  readonly code: 'CONVERSATION_UNKNOWN' | 'CONVERSATION_CLOSED' | 'DELIVERY_UNKNOWN' | 'DELIVERY_RESENT'
  constructor(code: StaffActionError['code'], message: string) {
    super(message)
    this.code = code
  }
}
