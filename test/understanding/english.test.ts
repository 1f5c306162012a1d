import { expect, test } from 'vitest'
import { speaksEnglish } from '../../src/understanding/english.ts'
import { createLexicon } from '../../src/understanding/lexicon.ts'
import { wordsOf } from '../../src/understanding/reading.ts'

test.each(['How do I register my baby?', 'where can I get the red book', 'I want a copy of my diploma'])(
  '“%s” is English',
  (text) => expect(speaksEnglish(wordsOf(text))).toBe(true),
)

test.each(['dang ky tam tru can giay to gi', 'làm passport for con', 'check in homestay', 'khai sinh', ''])(
  '“%s” is not',
  (text) => expect(speaksEnglish(wordsOf(text))).toBe(false),
)

test('an English word is not cut into Vietnamese syllables, and only what has Vietnamese words is kept', () => {
  const lexicon = createLexicon([
    { form: 'temporary residence', readings: ['tạm trú'] },
    { form: 'i', readings: ['y'] },
  ])
  const rewritten = lexicon.rewrite(wordsOf('how do i register for temporary residence'))
  expect(rewritten?.tokens.map(({ folded }) => folded)).toEqual(['tam', 'tru'])
})
