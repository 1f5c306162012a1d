import type { PhotoType } from './photo-store.ts'

/**
 * The same picture without what a camera writes beside it: place, time, owner, comments. Pixels are untouched; a file
 * whose structure cannot be read to the end is kept from the point of doubt on as it is.
 */
export function withoutMetadata(bytes: Uint8Array, type: PhotoType): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'jpg') return cleanJpeg(file)
  return type === 'png' ? cleanPng(file) : cleanWebp(file)
}

/** APP1 (Exif, XMP), APP13 (IPTC) and comments. Orientation goes with Exif: the chat page turns pictures upright first. */
const JPEG_METADATA: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe])
const JPEG_START_OF_SCAN = 0xda

function cleanJpeg(file: Buffer): Buffer {
  const kept: Buffer[] = [file.subarray(0, 2)]
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== JPEG_START_OF_SCAN) {
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end > file.length) break
    if (!JPEG_METADATA.has(file[at + 1] ?? 0)) kept.push(file.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, file.subarray(at)])
}

const PNG_METADATA: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

function cleanPng(file: Buffer): Buffer {
  const kept: Buffer[] = [file.subarray(0, 8)]
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) break
    if (!PNG_METADATA.has(file.toString('latin1', at + 4, at + 8))) kept.push(file.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, file.subarray(at)])
}

const WEBP_METADATA: ReadonlySet<string> = new Set(['EXIF', 'XMP '])
/** Bits of the VP8X header that announce Exif and XMP. */
const WEBP_METADATA_FLAGS = 0x0c

function cleanWebp(file: Buffer): Buffer {
  const kept: Buffer[] = []
  let at = 12
  while (at + 8 <= file.length) {
    const name = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > file.length) break
    const chunk = Buffer.from(file.subarray(at, end))
    if (name === 'VP8X' && length > 0) chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS
    if (!WEBP_METADATA.has(name)) kept.push(chunk)
    at = end
  }
  const body = Buffer.concat([...kept, file.subarray(at)])
  const head = Buffer.from(file.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
