import { randomUUIDv7 } from 'node:crypto'

/** A fresh id; later ones sort later, which keeps indexes compact. */
export function newId(): string {
  return randomUUIDv7()
}
