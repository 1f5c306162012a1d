import { globSync, readFileSync } from 'node:fs'

const VIETNAMESE = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/iu
const ENGLISH_REPLY = /^[A-Z][A-Za-z]+[,:]?(?: [\w’,:.;-]+){2,}/u
/** A piece of a regular expression, of an interpolation or of a comment is no text. */
const NO_TEXT = /\.test\(|^const \w+ = \/|[|\\^]|\(\?|=>|^\s*(?:\*|\/\*\*|\/\/)/u
const LEAST_WORDS = 3

/** The Vietnamese (and English) words of every reply in the source of the skills, cut where a value is put in. */
export function skillTexts(
  folder = 'src/skills',
): readonly { readonly file: string; readonly text: string }[] {
  return globSync(`${folder}/**/*.ts`)
    .toSorted()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\*|\/\*\*|\/\/)/u.test(line) && !/^\s*\[?\/.*\/[a-z]*,?$/u.test(line))
        .flatMap((line) => line.split(/[`']|\$\{[^}]*\}|\$\{|\}/u))
        .map((text) => text.trim())
        .filter(isText)
        .map((text) => ({ file, text })),
    )
}

function isText(text: string): boolean {
  if (text.split(/\s+/u).length < LEAST_WORDS || NO_TEXT.test(text)) return false
  return VIETNAMESE.test(text) || ENGLISH_REPLY.test(text)
}
