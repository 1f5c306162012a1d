import type { z } from 'zod'
import type { hamletsSchema, hotlinesSchema, profileSchema } from './commune-schema.ts'
import type { FaultList } from './fault-list.ts'
import type { privacySchema } from './guidance-schema.ts'
import type { hoursSchema } from './hours-schema.ts'
import type { officersSchema } from './officers-schema.ts'
import type { deadlinesSchema, routingSchema } from './routing-schema.ts'
import type { PetitionField } from './types.ts'
import type { YamlFile } from './yaml-file.ts'

/** A checked file of one commune. */
export interface Checked<Schema extends z.ZodType> {
  readonly file: YamlFile
  readonly data: z.infer<Schema>
}

/** The files of one commune that refer to each other. */
export interface CommuneFiles {
  readonly profile: Checked<typeof profileSchema>
  readonly officers: Checked<typeof officersSchema>
  readonly hamlets: Checked<typeof hamletsSchema>
  readonly hours: Checked<typeof hoursSchema>
  readonly hotlines: Checked<typeof hotlinesSchema>
  readonly routing: Checked<typeof routingSchema>
  readonly deadlines: Checked<typeof deadlinesSchema>
  readonly privacy: Checked<typeof privacySchema>
}

/** Dead cross references inside one commune: every function has a person, every id exists, every field has a route. */
export function checkCommune(
  commune: CommuneFiles,
  petitionFields: readonly PetitionField[],
  faults: FaultList,
): void {
  checkStaff(commune.officers, faults)
  checkRouting(commune, petitionFields, faults)
  checkHamlets(commune, faults)
  checkPeopleElsewhere(commune, faults)
  checkSeasons(commune.hours, faults)
  checkDataOfficer(commune, faults)
  for (const [index, session] of commune.deadlines.data.council.sessions.entries()) {
    if (session.petitionsDueBackOn < session.opensOn) continue
    const path = ['council', 'sessions', index, 'petitionsDueBackOn']
    faults.at(
      commune.deadlines.file,
      path,
      'hạn trả lời không trước ngày khai mạc',
      'sửa petitionsDueBackOn hoặc opensOn',
    )
  }
}

function checkStaff({ file, data }: CommuneFiles['officers'], faults: FaultList): void {
  const people = [...data.leaders.map((one) => one.id), ...data.officers.map((one) => one.id)]
  for (const id of people.filter((one, index) => people.indexOf(one) !== index)) {
    faults.at(file, ['officers'], `id “${id}” dùng cho hai người`, 'mỗi người một id riêng')
  }
  for (const [index, unit] of data.units.entries()) {
    if (!people.includes(unit.head))
      deadReference(faults, file, ['units', index, 'head'], unit.head, 'leaders hoặc officers')
  }
  const holders = new Map<string, string>()
  for (const [index, officer] of data.officers.entries()) {
    const unit = data.units.find((one) => one.id === officer.unit)
    if (!unit) deadReference(faults, file, ['officers', index, 'unit'], officer.unit, 'units')
    if (!people.includes(officer.deputy) || officer.deputy === officer.id) {
      deadReference(faults, file, ['officers', index, 'deputy'], officer.deputy, 'officers (người khác)')
    }
    for (const [position, one] of officer.functions.entries()) {
      const path = ['officers', index, 'functions', position]
      const holder = holders.get(one) ?? (one in data.leaderFunctions ? 'leaderFunctions' : undefined)
      if (holder)
        faults.at(
          file,
          path,
          `chức năng “${one}” đã giao cho ${holder}`,
          'mỗi chức năng một người chịu trách nhiệm; người thay ghi ở deputy',
        )
      else if (unit && !unit.functions.includes(one))
        deadReference(faults, file, path, one, `functions của đơn vị ${unit.id}`)
      holders.set(one, officer.id)
    }
  }
  for (const [name, kept] of Object.entries(data.leaderFunctions)) {
    if (!data.leaders.some((one) => one.id === kept.leader))
      deadReference(faults, file, ['leaderFunctions', name, 'leader'], kept.leader, 'leaders')
    if (!people.includes(kept.deputy))
      deadReference(faults, file, ['leaderFunctions', name, 'deputy'], kept.deputy, 'leaders hoặc officers')
  }
}

function checkRouting(
  { routing, officers }: CommuneFiles,
  fields: readonly PetitionField[],
  faults: FaultList,
): void {
  const { file, data } = routing
  const staffed = new Set([
    ...officers.data.officers.flatMap((one) => one.functions),
    ...Object.keys(officers.data.leaderFunctions),
  ])
  for (const [code, route] of Object.entries(data.routes)) {
    const path = ['routes', code]
    if (!fields.some((field) => field.code === code))
      deadReference(faults, file, path, code, 'petition-fields.yaml')
    if (!staffed.has(route.function)) {
      faults.at(
        file,
        [...path, 'function'],
        `chức năng “${route.function}” chưa có cán bộ nào`,
        'giao chức năng này cho một người trong officers.yaml',
      )
    }
    if (route.external !== undefined && !(route.external in data.external))
      deadReference(faults, file, [...path, 'external'], route.external, 'external')
    for (const [index, unit] of (route.with ?? []).entries()) {
      if (!officers.data.units.some((one) => one.id === unit))
        deadReference(faults, file, [...path, 'with', index], unit, 'units của officers.yaml')
    }
    if (route.sla === undefined && route.guideOnly !== true) {
      faults.at(
        file,
        [...path, 'sla'],
        'thiếu cấp hạn xử lý',
        'ghi sla: P0–P4 hoặc session, hay guideOnly: true nếu chỉ hướng dẫn',
      )
    }
  }
  for (const field of fields) {
    if (field.code in data.routes) continue
    faults.at(
      file,
      ['routes', field.code],
      `lĩnh vực ${field.code} (${field.name}) chưa có nơi nhận`,
      `thêm dòng ${field.code}: vào routes`,
    )
  }
}

function checkHamlets({ hamlets, profile }: CommuneFiles, faults: FaultList): void {
  const owner = new Map<string, string>()
  for (const [index, hamlet] of hamlets.data.hamlets.entries()) {
    for (const name of new Set([hamlet.id, hamlet.name, ...hamlet.aliases].map((one) => one.toLowerCase()))) {
      const other = owner.get(name)
      if (other)
        faults.at(
          hamlets.file,
          ['hamlets', index],
          `tên “${name}” đã dùng cho ${other}`,
          'mỗi tên gọi chỉ một thôn, tổ dân phố',
        )
      owner.set(name, hamlet.name)
    }
  }
  for (const [place, address] of Object.entries(profile.data.addresses)) {
    if (hamlets.data.hamlets.some((one) => one.id === address.hamlet)) continue
    deadReference(faults, profile.file, ['addresses', place, 'hamlet'], address.hamlet, 'hamlets.yaml')
  }
}

function checkPeopleElsewhere({ hours, hotlines, officers }: CommuneFiles, faults: FaultList): void {
  const { leaders } = officers.data
  for (const key of ['chairman', 'partySecretary', 'council'] as const) {
    const rule = hours.data.reception[key]
    if (!rule || leaders.some((one) => one.id === rule.leader)) continue
    deadReference(faults, hours.file, ['reception', key, 'leader'], rule.leader, 'leaders của officers.yaml')
  }
  for (const [key, line] of Object.entries(hotlines.data)) {
    if (typeof line !== 'object' || !('answeredBy' in line) || line.answeredBy === undefined) continue
    if (officers.data.officers.some((one) => one.id === line.answeredBy)) continue
    deadReference(faults, hotlines.file, [key, 'answeredBy'], line.answeredBy, 'officers.yaml')
  }
}

/** Requests about personal data need somebody who answers them. */
function checkDataOfficer({ privacy, officers }: CommuneFiles, faults: FaultList): void {
  const wanted = privacy.data.officer.function
  if (officers.data.officers.some((one) => one.functions.includes(wanted))) return
  deadReference(faults, privacy.file, ['officer', 'function'], wanted, 'functions của officers.yaml')
}

/** Every day of the year stands in exactly one season. */
function checkSeasons({ file, data }: CommuneFiles['hours'], faults: FaultList): void {
  const day = Temporal.PlainDate.from('2024-01-01')
  for (let offset = 0; offset < 366; offset++) {
    const monthDay = day.add({ days: offset }).toString().slice(5)
    const count = data.seasons.filter((one) =>
      one.from <= one.to
        ? one.from <= monthDay && monthDay <= one.to
        : one.from <= monthDay || monthDay <= one.to,
    ).length
    if (count === 1) continue
    const problem = count === 0 ? `ngày ${monthDay} không thuộc mùa nào` : `ngày ${monthDay} thuộc hai mùa`
    faults.at(file, ['seasons'], problem, 'sửa from, to để các mùa nối nhau đủ một năm')
    return
  }
}

function deadReference(
  faults: FaultList,
  file: YamlFile,
  path: readonly (string | number)[],
  id: string,
  where: string,
): void {
  faults.at(file, path, `“${id}” không có trong ${where}`, `sửa cho đúng hoặc thêm “${id}” vào ${where}`)
}
