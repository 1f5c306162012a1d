import { expect, it } from 'vitest'
import { DatabaseUrlError, openStorage } from '../../src/storage/index.ts'

it.each(['', 'sqlite:', 'mysql://localhost/x', './data/nghedan.db'])('refuses the address “%s”', (url) => {
  expect(() => openStorage(url)).toThrow(DatabaseUrlError)
})
