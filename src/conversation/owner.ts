import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

const host = hostname()

/** Who holds a lease: this machine, this process, this engine. */
export function newOwner(): string {
  return `${host}/${process.pid}/${randomUUID()}`
}

/**
 * Whether the holder of a lease surely ended: it ran on this machine and its process is gone, or it was an engine
 * that had our own process number before us. Only for a database that one machine uses (SQLite); anywhere else two
 * containers may bear the same host name.
 */
export function isOwnerGone(owner: string, self: string): boolean {
  const [ownerHost, pid] = owner.split('/')
  if (owner === self || ownerHost !== host) return false
  const processId = Number(pid)
  if (processId === process.pid) return !enginesHere.has(owner)
  try {
    process.kill(processId, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const enginesHere = new Set<string>()

/** Tells {@link isOwnerGone} that this engine lives in this process. @returns ends that */
export function registerOwner(owner: string): () => void {
  enginesHere.add(owner)
  return () => enginesHere.delete(owner)
}
