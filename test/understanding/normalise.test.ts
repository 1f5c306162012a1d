import { describe, expect, test } from 'vitest'
import { normaliseText, tokenise } from '../../src/understanding/normalise.ts'

const keys = (text: string) => tokenise(normaliseText(text)).map(({ key }) => key)

describe('normalising', () => {
  test('reads old and new tone placement as one word', () => {
    expect(keys('hoà giải, uỷ quyền, của')).toEqual(keys('hòa giải, ủy quyền, cuả'))
  })

  test('reads decomposed letters like composed ones', () => {
    expect(keys('khai tử'.normalize('NFD'))).toEqual(keys('khai tử'))
  })

  test('reads i and y alike where Vietnamese writes both', () => {
    expect(keys('đăng kí, lí lịch, qui định')).toEqual(keys('đăng ký, lý lịch, quy định'))
    expect(keys('thúy')).not.toEqual(keys('thúi'))
  })

  test('drops invisible characters and puts look-alike letters right', () => {
    expect(keys('ð\u200băng ký')).toEqual(keys('đăng ký'))
  })

  test('drops the tags of a web page, and no heart', () => {
    expect(keys('<b>giấy</b> tờ <3')).toEqual(keys('giấy tờ 3'))
  })

  test('shortens letters typed on and on', () => {
    expect(keys('giấyyyyy tờ')).toEqual(keys('giấy tờ'))
  })

  test('never keeps the number of a person or a dossier as a word', () => {
    expect(keys('0912345678 và 000.00.19.H26-261105-0007')).toEqual(['§phone', 'va2', '§code'])
  })

  test('keeps a question mark only where nothing else is said', () => {
    expect(keys('??')).toEqual(['?'])
    expect(keys('lệ phí?')).toEqual(['lê5', 'phi1'])
  })

  test('looks at the beginning and the end of a very long message', () => {
    const tokens = keys(`đầu ${'a '.repeat(50_000)} cuối`)
    expect(tokens[0]).toBe('đâu2')
    expect(tokens.at(-1)).toBe('cuôi1')
    expect(tokens.length).toBeLessThan(1500)
  })
})
