import { describe, expect, test } from 'vitest'
import { withoutMetadata } from '../../../src/server/chat/photo-metadata.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const jpegSegment = (marker: number, body: string) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, ascii(body)])
}
const pngChunk = (name: string, body: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, ascii(name), ascii(body), Buffer.alloc(4)])
}
const webpChunk = (name: string, body: string) => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([ascii(name), length, ascii(body), Buffer.alloc(body.length % 2)])
}
const webp = (...chunks: Buffer[]) => {
  const body = Buffer.concat([ascii('WEBP'), ...chunks])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([ascii('RIFF'), length, body])
}

describe('withoutMetadata', () => {
  test('takes Exif, XMP, IPTC and comments out of a JPEG and leaves the picture', () => {
    const start = Buffer.from([0xff, 0xd8])
    const picture = [
      jpegSegment(0xe0, 'JFIF'),
      jpegSegment(0xdb, 'tables'),
      jpegSegment(0xda, 'scan'),
      ascii('\xff\xe1data'),
    ]
    const traces = [jpegSegment(0xe1, 'Exif GPS 21.0N'), jpegSegment(0xed, 'IPTC'), jpegSegment(0xfe, 'note')]
    const file = Buffer.concat([start, ...picture.slice(0, 1), ...traces, ...picture.slice(1)])
    expect(Buffer.from(withoutMetadata(file, 'jpg'))).toEqual(Buffer.concat([start, ...picture]))
  })

  test('takes text and Exif out of a PNG', () => {
    const head = ascii('\x89PNG\r\n\x1a\n')
    const picture = [pngChunk('IHDR', 'size'), pngChunk('IDAT', 'pixels'), pngChunk('IEND', '')]
    const file = Buffer.concat([
      head,
      ...picture.slice(0, 1),
      pngChunk('eXIf', 'GPS'),
      pngChunk('tEXt', 'owner'),
      ...picture.slice(1),
    ])
    expect(Buffer.from(withoutMetadata(file, 'png'))).toEqual(Buffer.concat([head, ...picture]))
  })

  test('takes Exif and XMP out of a WebP and corrects its length and flags', () => {
    const file = webp(
      webpChunk('VP8X', '\x0c123456789'),
      webpChunk('VP8 ', 'pixel'),
      webpChunk('EXIF', 'GPS'),
      webpChunk('XMP ', 'x'),
    )
    expect(Buffer.from(withoutMetadata(file, 'webp'))).toEqual(
      webp(webpChunk('VP8X', '\x00123456789'), webpChunk('VP8 ', 'pixel')),
    )
  })

  test.each(['jpg', 'png', 'webp'] as const)('keeps a broken %s as it came', (type) => {
    const file = ascii('RIFF\x08\0\0\0WEBP\xff\xff\xff\xff')
    expect(Buffer.from(withoutMetadata(file, type))).toEqual(file)
  })
})
