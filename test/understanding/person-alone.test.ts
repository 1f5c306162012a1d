import { describe, expect, test } from 'vitest'
import { namesPersonAlone } from '../../src/understanding/person-alone.ts'
import { wordsOf } from '../../src/understanding/reading.ts'
import { fold } from '../../src/understanding/syllable.ts'

describe('somebody and nothing more', () => {
  test.each(['con gái em', 'bố chồng tôi', 'hai đứa cháu', 'nhà bên cạnh', 'vợ mình ạ'])(
    '“%s” is only a person, with marks and without',
    (text) => {
      expect(namesPersonAlone(wordsOf(text))).toBe(true)
      expect(namesPersonAlone(wordsOf(fold(text)))).toBe(true)
    },
  )

  test.each(['con em ngất', 'cứu mẹ tôi', 'mẹ', 'chào anh chị', 'con tôi đi lạc', 'tôi'])(
    '“%s” is more than a person, or none',
    (text) => expect(namesPersonAlone(wordsOf(text))).toBe(false),
  )
})
