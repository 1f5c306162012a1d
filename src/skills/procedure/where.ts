import { todayHours } from '../opening-hours.ts'
import { isOnline } from './online.ts'
import type { AspectAnswer, Subject } from './subject.ts'

/** Where to hand it in: the commune's own counter with its address, or the body that decides. */
export function whereAnswer(subject: Subject): AspectAnswer {
  const { procedure, commune, now } = subject
  const { oneStop, police } = commune.profile.addresses
  const atCentre = procedure.channels.some((channel) =>
    /trung tâm phục vụ hành chính công|một cửa/iu.test(channel),
  )
  const lines: string[] = []
  if (procedure.level === 'commune-police') {
    lines.push(`- ${police.name}: ${police.street}${numbered(police.phone)}.`)
  }
  if (procedure.level === 'commune' || atCentre) {
    lines.push(`- ${oneStop.name}: ${oneStop.street}${numbered(oneStop.phone)}. ${todayHours(commune, now)}`)
  }
  for (const channel of procedure.channels) {
    if (isOnline(channel) || /trung tâm phục vụ hành chính công cấp xã$/iu.test(channel)) continue
    if (/^trực tiếp:? (?:tại )?(?:trung tâm|công an)/iu.test(channel) && lines.length > 0) {
      const rest = channel
        .split(/(?<=\.)\s+/u)
        .slice(1)
        .join(' ')
      if (rest !== '') lines.push(`- ${rest}`)
      continue
    }
    lines.push(`- ${channel.replace(/\.$/u, '')}.`)
  }
  if (procedure.channels.some(isOnline)) lines.push('- Hoặc nộp trực tuyến trên Cổng Dịch vụ công quốc gia.')
  return { text: ['Nộp ở một trong các nơi sau:', ...lines].join('\n') }
}

function numbered(phone: string | undefined): string {
  return phone === undefined ? '' : `, điện thoại ${phone}`
}
