import { describe, expect, test } from 'vitest'
import { readDossierCodes } from '../../src/slots/index.ts'

describe('a dossier code', () => {
  test.each([
    ['hồ sơ H99.01-261101-0012 xong chưa', 'H99.01-261101-0012'],
    ['h99.01 – 261101 – 0012', 'H99.01-261101-0012'],
    ['000.00.01.H99-261101-0012', '000.00.01.H99-261101-0012'],
  ])('is read from “%s”', (text, code) => {
    expect(readDossierCodes(text)[0]?.value).toBe(code)
  })

  test.each(['PA-1234-5678', '0912345678', ''])('is not seen in “%s”', (text) => {
    expect(readDossierCodes(text)).toEqual([])
  })
})
