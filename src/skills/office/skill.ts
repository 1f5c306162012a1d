import { describeDay, describeInstant } from '../../calendar/index.ts'
import type { CommuneKnowledge } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import { readTimes, type SaidDay, SURE_SLOT } from '../../slots/index.ts'
import { receptionText } from '../appointment/reception.ts'
import { askedDay, isOneDay, lunarLine } from '../asked-day.ts'
import { BUTTONS } from '../buttons.ts'
import { hoursText, isOfficeOpen, nextOpeningText, openingAfter } from '../opening-hours.ts'
import { payloadArgs } from '../payload.ts'
import type { Skill, SkillResult, SkillTurn } from '../types.ts'
import { dayOf } from '../vietnamese-time.ts'
import { askedHoliday } from './asked-holiday.ts'
import { contactText, findContacts, mainContacts } from './directory.ts'

const SATURDAY = 6

/** When the commune is open, where its offices are, whom to call. */
export const officeSkill: Skill = {
  name: 'office',
  intents: ['office.hours', 'office.address', 'office.contact'],
  payloads: ['#office'],
  async handle(turn, { commune }) {
    const args = payloadArgs('office', turn.payload)
    if (args) return args[0] === 'contacts' ? contacts('', commune) : hours('', turn, commune)
    switch (turn.understanding.intent) {
      case 'office.contact':
        return contacts(turn.text, commune)
      case 'office.address':
        return address(turn, commune)
      default:
        return hours(turn.text, turn, commune)
    }
  },
}

function hours(text: string, turn: SkillTurn, commune: CommuneKnowledge): SkillResult {
  const today = dayOf(turn.now)
  if (/\b(tiep (cong )?dan|gap chu tich)\b/.test(foldText(text))) {
    return say([receptionText(commune, turn.now)])
  }
  const holiday = askedHoliday(text, today, commune.calendar)
  const day = askedDay(text, today)
  const inside = day === null || !isOneDay(day) || isWithin(day.from, holiday)
  if (holiday && inside) {
    const span = holiday.from.equals(holiday.until)
      ? describeDay(holiday.from)
      : `từ ${describeDay(holiday.from)} đến ${describeDay(holiday.until)}`
    return say([
      ...(day === null ? [] : lunarLine(day)),
      `${holiday.name}: xã nghỉ ${span}.`,
      `Mở lại lúc ${openingAfter(commune, holiday.until)}. Công an và Trạm y tế trực cả ngày đêm.`,
    ])
  }
  const closed = (day === null || day.from.equals(today)) && !isOfficeOpen(commune, turn.now)
  const lines = [
    ...(closed ? [`Lúc này xã không làm việc; mở cửa lại ${nextOpeningText(commune, turn.now)}.`] : []),
    ...(day
      ? [...lunarLine(day), hoursText(commune, day.from), ...atThatTime(text, day, commune)]
      : [`Hôm nay, ${lowerFirst(hoursText(commune, today))}`, hoursText(commune, today.add({ days: 1 }))]),
  ]
  const saturday = commune.hours.saturdayService
  const shown = [0, 1].some((days) => today.add({ days }).dayOfWeek === SATURDAY)
  if (!day && saturday && !shown) {
    lines.push(
      `Sáng thứ Bảy hằng tuần ${saturday.hours.replace('-', '–')} chỉ nhận ${saturday.services.join(', ')}.`,
    )
  }
  lines.push(
    `Nên đến trước giờ nghỉ ${commune.hours.lastTicketMinutesBeforeClose} phút. Công an và Trạm y tế trực cả ngày đêm.`,
  )
  return say(lines)
}

function isWithin(
  day: Temporal.PlainDate,
  holiday: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate } | null,
): boolean {
  if (holiday === null) return false
  return (
    Temporal.PlainDate.compare(day, holiday.from) >= 0 && Temporal.PlainDate.compare(day, holiday.until) <= 0
  )
}

/** “5h chiều thứ 6 còn làm không”: whether somebody is there at that time. */
function atThatTime(text: string, day: SaidDay, commune: CommuneKnowledge): readonly string[] {
  const time = readTimes(text).find((slot) => slot.certainty >= SURE_SLOT)?.value
  if (time === undefined || !isOneDay(day)) return []
  const instant = day.from.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: time }).toInstant()
  const open = isOfficeOpen(commune, instant.epochMilliseconds)
  return [`Lúc ${describeInstant(instant)} xã ${open ? 'có làm việc' : 'không làm việc'}.`]
}

function address(turn: SkillTurn, commune: CommuneKnowledge): SkillResult {
  const { addresses } = commune.profile
  const folded = foldText(turn.text)
  const wanted = (
    [
      [/cong an|can cuoc|cu tru/, addresses.police],
      [/tram y te|y te|tiem/, addresses.healthStation],
      [/quan su|xa doi|nghia vu/, addresses.military],
      [/tiep dan|tiep cong dan/, addresses.receptionRoom],
      [/mot cua|hanh chinh cong|trung tam|nop ho so|giay to|quay/, addresses.oneStop],
      [/uy ban|ubnd|tru so|xa o dau/, addresses.headOffice],
    ] as const
  ).find(([words]) => words.test(folded))?.[1]
  const shown = wanted
    ? [wanted]
    : [addresses.headOffice, addresses.oneStop, addresses.police, addresses.healthStation]
  return say([
    ...shown.map((place) => {
      const hamlet = commune.hamlets.find((one) => one.id === place.hamlet)?.name
      return `- ${place.name}: ${place.street}${hamlet === undefined ? '' : `, ${hamlet}`}.${place.phone === undefined ? '' : ` Điện thoại ${place.phone}.`}${place.wheelchair === true ? ' Có lối cho xe lăn.' : ''}`
    }),
    ...(wanted === addresses.police || wanted === addresses.healthStation
      ? ['Trực cả ngày đêm.']
      : [hoursText(commune, dayOf(turn.now))]),
  ])
}

function contacts(text: string, commune: CommuneKnowledge): SkillResult {
  const found = findContacts(text, commune)
  const shown = found.length > 0 ? found : mainContacts(commune)
  const opening =
    found.length === 0 && text !== '' ? ['Tôi chưa rõ ông/bà cần gặp ai. Các số chính của xã:'] : []
  return {
    reply: [
      {
        text: [...opening, ...shown.map(contactText)].join('\n'),
        phones: shown.flatMap((one) => (one.phone === null ? [] : [{ title: one.title, number: one.phone }])),
        buttons: [BUTTONS.hours, BUTTONS.officer],
      },
    ],
    flow: null,
  }
}

function say(lines: readonly string[]): SkillResult {
  return { reply: [{ text: lines.join('\n'), buttons: [BUTTONS.contacts, BUTTONS.officer] }], flow: null }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
