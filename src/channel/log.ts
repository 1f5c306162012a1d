/** What an adapter may tell operators: codes and counts, never a citizen's words. A pino logger fits. */
export interface ChannelLog {
  info(details: Readonly<Record<string, unknown>>, message: string): void
  warn(details: Readonly<Record<string, unknown>>, message: string): void
}
