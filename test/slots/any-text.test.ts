import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as slots from '../../src/slots/index.ts'
import { commune } from '../skills/commune-fixture.ts'

const TODAY = Temporal.PlainDate.from('2026-11-20')

const READERS: readonly (readonly [name: string, read: (text: string) => readonly slots.Slot<unknown>[]])[] =
  [
    ['days', (text) => slots.readDays(text, { today: TODAY })],
    ['past days', (text) => slots.readDays(text, { today: TODAY, lean: 'back' })],
    ['times', slots.readTimes],
    ['money', slots.readMoney],
    ['phones', slots.readPhones],
    ['dossier codes', slots.readDossierCodes],
    ['tracking codes', (text) => [slots.readTrackingCode(text)].filter((one) => one !== null)],
    ['ages', (text) => slots.readAges(text, TODAY)],
    ['relations', slots.readRelations],
    ['places', (text) => slots.readPlaces(text, commune)],
    ['troubles', (text) => [slots.readTrouble(text, commune)].filter((one) => one !== null)],
  ]

/** Pieces that readers look for, so that chance comes near them. */
const PIECES =
  'thứ 7|này|mai|mốt|hôm|qua|mùng|5|31|rằm|tháng|nhuận|chạp|tết|30|24/11|/|.|-|8h30|giờ|kém|rưỡi|sáng|năm|trăm|triệu|tr|k|2|999999999999|đồng|0912|345|678|+84|o|PA|4829|1735|H99.01|261101|0012|chấm|gạch|tuổi|t|sinh|1950|dưới|con|tôi|chồng|bo|xóm|thôn|Đoài|doaii|gần|chợ|rác|,|😀|\n|ｍ|‮|\u0301'.split(
    '|',
  )
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 30 })
    .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join(''), pieces.join(' ').normalize('NFD'))),
)

test.each(READERS)('%s are read from any text without an error, each span inside the NFC text', (_, read) => {
  fc.assert(
    fc.property(text, (said) => {
      const { length } = said.normalize('NFC')
      for (const slot of read(said)) {
        expect(slot.start).toBeGreaterThanOrEqual(0)
        expect(slot.end).toBeGreaterThan(slot.start)
        expect(slot.end).toBeLessThanOrEqual(length)
        expect(slot.certainty).toBeGreaterThan(0)
        expect(slot.certainty).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 1_000 },
  )
})

test.each(READERS)('%s are read from 100 kB of their own words without an error', (_, read) => {
  expect(() => read(PIECES.join(' ').repeat(400))).not.toThrow()
})
