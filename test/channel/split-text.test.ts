import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortenText, splitText } from '../../src/channel/index.ts'

const SENTENCE = 'Ông/bà mang giấy chứng sinh và căn cước công dân tới bộ phận Một cửa. '

describe('splitText', () => {
  it('leaves a text that fits untouched but for NFC and outer blanks', () => {
    expect(splitText(' Giấy khai sinh \n', 2000)).toEqual(['Giấy khai sinh'])
  })

  it('gives no piece for blank text', () => {
    expect(splitText(' \n\t ', 10)).toEqual([])
  })

  it('cuts a long text behind a sentence', () => {
    const pieces = splitText(SENTENCE.repeat(60), 2000)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece.endsWith('.')).toBe(true)
  })

  it('prefers a line border to a later sentence border', () => {
    const pieces = splitText(`${'a'.repeat(70)}\n${'b'.repeat(20)}. ${'c'.repeat(60)}`, 100)
    expect(pieces[0]).toBe('a'.repeat(70))
  })

  it('does not leave the number of a list entry behind', () => {
    const pieces = splitText(`${'a'.repeat(60)} hết.\n1. ${'b'.repeat(80)}`, 80)
    expect(pieces[0]).toBe(`${'a'.repeat(60)} hết.`)
  })

  it('keeps a family emoji whole when there is no other border', () => {
    const family = '👨‍👩‍👧‍👦'
    const pieces = splitText(family.repeat(20), 100)
    expect(pieces.join('')).toBe(family.repeat(20))
    for (const piece of pieces) expect(piece.length % family.length).toBe(0)
  })

  it('cuts even a single grapheme that is longer than the room', () => {
    const monster = `e${'\u0301'.repeat(5000)}`
    const pieces = splitText(monster, 2000)
    expect(pieces.join('')).toBe(monster.normalize('NFC'))
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(2000)
  })

  it('loses nothing but white space, never exceeds the limit and never halves a surrogate pair', () => {
    const unit = fc.oneof(
      fc.constantFrom('đường', 'ngập.', 'Xã', '1. ', '\n', '\n\n', ' ', '👍🏻', '🇻🇳', 'ẹ̃'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), fc.integer({ min: 2, max: 60 }), (units, limit) => {
        const text = units.join('').toWellFormed()
        const pieces = splitText(text, limit)
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit)
          expect(piece.trim()).toBe(piece)
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('takes time in proportion to the length of a text without any border', () => {
    expect(splitText('x'.repeat(1_000_000), 2000)).toHaveLength(500)
  })
})

describe('shortenText', () => {
  it('keeps a text that fits', () => {
    expect(shortenText('Thủ tục hành chính', 20)).toBe('Thủ tục hành chính')
  })

  it('shortens on a word and says so with an ellipsis', () => {
    expect(shortenText('Gửi phản ánh kiến nghị', 20)).toBe('Gửi phản ánh kiến…')
  })

  it('never exceeds the limit nor halves a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 30 }),
        (text, limit) => {
          const short = shortenText(text.toWellFormed(), limit)
          expect(short.length).toBeLessThanOrEqual(Math.max(limit, 1))
          expect(short.isWellFormed()).toBe(true)
        },
      ),
    )
  })
})
