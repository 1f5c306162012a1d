import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withoutMetadata } from './photo-metadata.ts'
import { ChatProblem } from './problem.ts'

interface StoredPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly contentType: string
}

/** Photographs of citizens, in files. Whoever knows a name may look: names are as unguessable as conversations. */
export interface PhotoStore {
  /** @returns the address under which it is shown. @throws {ChatProblem} not a photograph */
  save(name: string, bytes: Uint8Array): Promise<string>
  /** Null when there is none of this name. */
  load(fileName: string): Promise<StoredPhoto | null>
}

export type PhotoType = 'jpg' | 'png' | 'webp'

const CONTENT_TYPES: Readonly<Record<PhotoType, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** @param directory made when the first photograph comes */
export function createPhotoStore(directory: string): PhotoStore {
  return {
    async save(name, bytes) {
      const type = photoTypeOf(bytes)
      if (type === null) throw new ChatProblem('PHOTO_TYPE')
      const fileName = `${name}.${type}`
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(join(directory, fileName), withoutMetadata(bytes, type), { mode: 0o600 })
      return `/uploads/${fileName}`
    },
    async load(fileName) {
      const type = /^[\w-]{20,64}\.(jpg|png|webp)$/.exec(fileName)?.[1] as PhotoType | undefined
      if (type === undefined) return null
      try {
        return { bytes: await readFile(join(directory, fileName)), contentType: CONTENT_TYPES[type] }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
  }
}

/** What the bytes are, whatever the sender calls them. */
function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  return null
}
