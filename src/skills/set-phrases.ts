import { foldText } from '../petitions/index.ts'
import { findTrackingCode } from '../slots/index.ts'
import type { IntentName } from '../understanding/types.ts'

/** The words our own messages tell citizens to write, and the few everybody writes: they must never be misread. */
const PHRASES: Readonly<Partial<Record<IntentName, readonly string[]>>> = {
  'petition.create': [
    'phan anh',
    'toi muon phan anh',
    'em muon phan anh',
    'minh muon phan anh',
    'muon phan anh',
    'cho toi phan anh',
    'gui phan anh',
    'toi muon gui phan anh',
    'kien nghi',
    'toi muon kien nghi',
    'gop y',
    'toi muon gop y',
    'bao su co',
  ],
  'petition.status': [
    'phan anh cua toi',
    'xem phan anh',
    'xem phan anh da gui',
    'phan anh cua toi toi dau roi',
    'phan anh cua em toi dau roi',
    'phan anh toi dau roi',
    'phan anh cua toi den dau roi',
  ],
  'agent.request': [
    'can bo',
    'gap can bo',
    'toi muon gap can bo',
    'gap nguoi',
    'noi chuyen voi can bo',
    'cho gap can bo',
  ],
  'privacy.ask': ['bao mat', 'du lieu cua toi', 'quyen rieng tu', 'xoa du lieu cua toi'],
  'conversation.correct': [
    'sai roi',
    'sai',
    'khong dung',
    'khong phai',
    'nham roi',
    'ban hieu sai roi',
    'tra loi sai roi',
    'sai roi ban oi',
    'khong phai y toi',
    'hieu sai roi',
  ],
  'conversation.cancel': [
    'huy',
    'huy bo',
    'thoi khong can nua',
    'huy di',
    'thoi',
    'the thoi',
    'the thi thoi',
    'vay thoi',
    'vay thi thoi',
  ],
  smalltalk: [
    'may la ai',
    'ban la ai',
    'em la ai',
    'ai day',
    'day la ai',
    'la nguoi hay may',
    'ban la nguoi hay may',
  ],
  help: ['tro giup', 'menu', 'help', 'giup toi voi', 'huong dan'],
  greet: ['xin chao', 'chao', 'alo', 'hi', 'hello', 'chao ban', 'chao em', 'chao anh', 'chao chi'],
}

const BY_PHRASE: ReadonlyMap<string, IntentName> = new Map(
  Object.entries(PHRASES).flatMap(([intent, phrases]) =>
    phrases.map((phrase): [string, IntentName] => [phrase, intent as IntentName]),
  ),
)

const WITH_PREFIX = /(?<![\p{L}\p{N}])p\s*\.?\s*a\s*[-–—.:#]?\s*\d/iu

/** The intent of a message that is nothing but a set phrase or a tracking code; null for every other message. */
export function setPhrase(text: string): IntentName | null {
  if (text.length > 120) return null
  const folded = foldText(text).replace(/ (a|ah|nhe|nha|voi|di|oi)$/u, '')
  const known = BY_PHRASE.get(folded)
  if (known !== undefined) return known
  const code = findTrackingCode(text)
  if (code.kind === 'found' || (code.kind === 'mistyped' && WITH_PREFIX.test(text.normalize('NFKC')))) {
    return 'petition.status'
  }
  return null
}
