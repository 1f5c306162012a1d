import { foldText } from '../../petitions/index.ts'
import { readPhones } from '../../slots/index.ts'

const CALL_ME =
  /\b(goi|alo|dien|lien he|lien lac|phone) (lai )?(cho |voi )?(toi|tui|em|minh|chau|con|bac|tau|choa|me|ba|ong|co|chu)\b|\b(goi|lien he|lien lac|dien) lai\b/

/** “Gọi cho tôi đi 09…”: a number left with the wish to be called; only a person can do that. */
export function asksToBeCalled(text: string): boolean {
  return readPhones(text).length > 0 && CALL_ME.test(foldText(text))
}
