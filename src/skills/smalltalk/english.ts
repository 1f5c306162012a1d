import type { ReplyButton } from '../../channel/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { isEnglish } from '../../understanding/index.ts'
import { BUTTONS } from '../buttons.ts'

/** Set phrases of whoever speaks English; a bare “hello” or “thanks” is said by Vietnamese people too. */
const SOCIAL =
  /^(?:(?:hello|hi|hey|dear)(?: (?:there|sir|madam|everyone|team))+|good (?:morning|afternoon|evening|night)(?: \w+)?|(?:many )?thanks (?:a lot|so much|very much|for .*)|thank you(?: .*)?|goodbye(?: .*)?|see you(?: .*)?|how are you(?: .*)?|(?:can|could) you (?:help|speak) .*|do you speak english|english please|help me(?: please)?|i need help(?: .*)?)$/
/** Said by Vietnamese people and by foreigners alike: answered in both languages. */
export const BARE_HELLO = /^\s*(?:hello|hi|hey)[\s!.]*$/iu
export const IN_ENGLISH_TOO =
  '(In English: just write what you need, for example “birth certificate documents”.)'

const LONGEST = 200

/** Is the answer to be in English? Never throws. */
export function wantsEnglish(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return SOCIAL.test(plain) || isEnglish(text)
}

/** What the assistant says in English when no fact is asked. */
export const ENGLISH = {
  greet: 'Hello. What do you need? Just write it, or choose:',
  help: 'I can tell you which papers, fees and times a procedure needs, opening hours and telephone numbers, and take reports to the commune. Just write what you need, for example “birth certificate documents”, or choose:',
  thanks: 'You are welcome. Write again whenever you need something.',
  goodbye: 'Goodbye. Write again whenever you need something.',
  smalltalk: 'I am the automatic assistant of the commune, not an officer. What do you need?',
  outOfScope:
    'This is outside what I can answer. I help with procedures, opening hours, telephone numbers and reports to the commune.',
  abuse: 'I understand that you are upset. Please tell me what it is about, or tap “Talk to an officer”.',
} as const

/** The menu with English titles. */
export const ENGLISH_MENU: readonly ReplyButton[] = [
  { ...BUTTONS.procedures, title: 'Procedures' },
  { ...BUTTONS.petition, title: 'Send a report' },
  { ...BUTTONS.hours, title: 'Opening hours' },
  { ...BUTTONS.contacts, title: 'Telephone numbers' },
  { ...BUTTONS.officer, title: 'Talk to an officer' },
]

/** Not understood: honest, and with a person's number. */
export function unknownInEnglish(commune: CommuneKnowledge): string {
  return `Sorry, I am not sure what you need and will not guess. Please ask in other words (for example “birth certificate documents”), or call ${commune.hotlines.commune.phone}.`
}
