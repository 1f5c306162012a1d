import type { InboundAttachment } from '../../channel/index.ts'
import { type CommuneKnowledge, type Hamlet, recogniseField } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import {
  looksLikePlace,
  readPhones,
  readPlaces,
  readTrouble,
  type SaidPlace,
  type Slot,
  SURE_SLOT,
} from '../../slots/index.ts'
import type { PetitionNotes } from './notes.ts'

const CONTENT_LENGTH = 4_000
const PLACE_LENGTH = 300
const MAX_ATTACHMENTS = 10

/** A hamlet named this surely is taken over and shown in the summary. */
const SURE_HAMLET = 0.75

/** Citizens' identity numbers (12 digits) do not belong in a petition. */
export const IDENTITY_NUMBER = /(?<!\d)0\d{2}[ .-]?[0-3]\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/g

/** Words that announce a report without saying anything yet: “tôi muốn phản ánh”. Folded. */
const ANNOUNCEMENT =
  /\b(da|thua|chao|em|anh|chi|toi|minh|chau|ong|ba|co|bac|cho|xin|muon|can|duoc|gui|lam|viet|bao|bao cao|phan anh|kien nghi|gop y|y kien|phan anh voi xa|mot|viec|chuyen|den|toi|xa|uy ban|ubnd|len|giup|a|ah|oi|nhe|nha|voi|day|nay|ve|viec|hien truong|don)\b/g

/** Puts what a message says of a report into the notes: words, hamlet, field, phone. Pure. */
export function readReport(notes: PetitionNotes, text: string, commune: CommuneKnowledge): PetitionNotes {
  const [phone] = readPhones(text)
  const words = withoutPhone(text)
    .replace(IDENTITY_NUMBER, '[đã bỏ số giấy tờ]')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .slice(0, CONTENT_LENGTH)
  const places = readPlaces(words, commune)
  const named = places.find((one) => one.value.hamlet !== null && one.certainty >= SURE_HAMLET)
  const rest = named === undefined ? words : words.replace(named.value.words, ' ')
  const said = saysSomething(rest) || recogniseField(rest, commune).length > 0 ? words : null
  const content = said === null ? notes.content : joined(notes.content, said)
  return {
    ...placed(notes, named?.value.hamlet ?? null, toldWords(places), commune),
    content,
    kind: said === null ? notes.kind : kindOf(words, notes.kind),
    field: notes.field ?? (content === null ? null : clearField(content, commune)),
    phone: phone?.value ?? notes.phone,
  }
}

/** A hamlet or a place told at any step: the newer hamlet counts, a place in words is kept beside it. */
function placed(
  notes: PetitionNotes,
  hamlet: Hamlet | null,
  told: string | null,
  commune: CommuneKnowledge,
): PetitionNotes {
  const onlyHamlet = commune.hamlets.some((one) => one.name === notes.place)
  const before = hamlet !== null && onlyHamlet ? null : notes.place
  const place = before ?? (hamlet === null ? told : wholePlace(hamlet, told))
  return { ...notes, hamletId: hamlet?.id ?? notes.hamletId, place }
}

function withoutPhone(text: string): string {
  const [phone] = readPhones(text)
  return phone === undefined ? text : `${text.slice(0, phone.start)} ${text.slice(phone.end)}`
}

/** Places told beside a hamlet of the list: “thôn 3, trước cổng chợ”. */
function toldWords(places: readonly Slot<SaidPlace>[]): string | null {
  const told = places.filter((one) => one.value.hamlet === null && one.certainty >= SURE_SLOT)
  return told.length === 0 ? null : told.map((one) => one.value.words).join(', ')
}

/** `thôn Đoài, trước cửa nhà văn hóa`. */
function wholePlace(hamlet: Hamlet, told: string | null): string {
  if (told === null) return hamlet.name
  return foldText(told).includes(foldText(hamlet.name)) ? told : `${hamlet.name}, ${told}`
}

/** Words longer than this tell more than a place. */
const LONGEST_PLACE_WORDS = 14

/**
 * The answer to “ở đâu?”. What does not look like a place tells more of the trouble and is kept as that; then `place`
 * is as it was.
 */
export function readPlace(notes: PetitionNotes, text: string, commune: CommuneKnowledge): PetitionNotes {
  const [phone] = readPhones(text)
  const words = withoutPhone(text).replace(/\s+/gu, ' ').trim()
  const hamlet = readPlaces(words, commune).find((one) => one.value.hamlet !== null)?.value.hamlet
  const tellsMore = words.split(' ').length > LONGEST_PLACE_WORDS || words.length > PLACE_LENGTH
  if (tellsMore || (hamlet === undefined && !looksLikePlace(words))) return readReport(notes, text, commune)
  return {
    ...notes,
    place: words,
    hamletId: hamlet?.id ?? notes.hamletId,
    phone: phone?.value ?? notes.phone,
  }
}

/** Photos, videos and a location that came with a message. */
export function readAttachments(
  notes: PetitionNotes,
  attachments: readonly InboundAttachment[],
): PetitionNotes {
  let read = notes
  for (const one of attachments) {
    if (one.kind === 'location') {
      read = {
        ...read,
        latitude: one.latitude,
        longitude: one.longitude,
        place: read.place ?? 'Theo vị trí đã gửi trên bản đồ',
      }
    } else if (one.kind === 'image' || one.kind === 'video' || one.kind === 'audio' || one.kind === 'file') {
      if (read.attachments.length >= MAX_ATTACHMENTS || read.attachments.some((kept) => kept.url === one.url))
        continue
      read = {
        ...read,
        attachments: [...read.attachments, { kind: one.kind, url: one.url, name: one.name ?? null }],
      }
    }
  }
  return read
}

const MOST_CHOICES = 5

/** Fields worth offering for a report whose field is not clear: those its words point to, then the usual ones. */
export function fieldChoices(content: string, commune: CommuneKnowledge): readonly string[] {
  const found = recogniseField(content, commune)
    .map((one) => one.field.code)
    .filter((code) => commune.routes[code] !== undefined && commune.routes[code]?.guideOnly !== true)
  const usual = ['GT', 'RAC', 'TN', 'MT', 'ANTT'].filter((code) => commune.routes[code] !== undefined)
  return [...[...new Set([...found, ...usual])].slice(0, MOST_CHOICES), 'KHAC']
}

/** The field a text plainly points to; null when none or several do. May be a field that is only guided. */
export function clearField(text: string, commune: CommuneKnowledge): string | null {
  return readTrouble(text, commune)?.value.field ?? null
}

/** Is there a report in it, beyond “tôi muốn phản ánh”? */
export function saysSomething(text: string): boolean {
  const left = foldText(text).replace(ANNOUNCEMENT, ' ').replace(/\s+/gu, ' ').trim()
  return left.replace(/\s/gu, '').length >= 4 && /\p{L}/u.test(left)
}

function kindOf(text: string, before: PetitionNotes['kind']): PetitionNotes['kind'] {
  const folded = foldText(text)
  if (
    /\b(quy dinh (khong|bat|vo ly|roi|kho)|doi them giay|thu tuc (ruom ra|phuc tap|vo ly)|giay to (vo ly|khong co trong))\b/.test(
      folded,
    )
  ) {
    return 'regulation'
  }
  if (
    /\b(gop y|hien ke|de xuat|y tuong|sang kien|mong xa|nen (lam|mo|co|to chuc|lap)|kien nghi xa (mo|lam|lap|to chuc))\b/.test(
      folded,
    )
  ) {
    return 'suggestion'
  }
  return before
}

function joined(before: string | null, more: string): string {
  if (before === null) return more
  return before.includes(more) ? before : `${before}\n${more}`.slice(0, CONTENT_LENGTH)
}
