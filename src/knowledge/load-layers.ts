import { provinceSchema } from './commune-schema.ts'
import { englishSchema } from './english-schema.ts'
import type { FaultList } from './fault-list.ts'
import { elsewhereSchema, lifeEventsSchema } from './guidance-schema.ts'
import { layLocalProcedures, loadNationalProcedures, type ProcedureMap } from './load-procedures.ts'
import { calendarYearSchema, nationalHotlinesSchema, petitionFieldsSchema } from './national-schema.ts'
import { checkSchema } from './schema-faults.ts'
import type {
  CalendarDay,
  ElsewhereSubject,
  EnglishNames,
  LifeEvent,
  NationalHotline,
  PetitionField,
  WorkingCalendar,
} from './types.ts'
import type { YamlFile } from './yaml-file.ts'

/** What holds in the whole country. */
export interface NationalKnowledge {
  readonly procedures: ProcedureMap
  readonly hotlines: readonly NationalHotline[]
  readonly petitionFields: readonly PetitionField[]
  readonly calendar: WorkingCalendar
  readonly elsewhere: readonly ElsewhereSubject[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly english: EnglishNames
}

/** What holds in one province. */
export interface LoadedProvince {
  readonly name: string
  readonly procedures: ProcedureMap
}

/** Reads the national layer; parts at fault stay empty and are reported. */
export function loadNation(files: ReadonlyMap<string, YamlFile>, faults: FaultList): NationalKnowledge {
  const hotlines = readNational(files, 'hotlines.yaml', faults)
  const fields = readNational(files, 'petition-fields.yaml', faults)
  const elsewhere = readNational(files, 'elsewhere.yaml', faults)
  return {
    procedures: loadNationalProcedures(filesBelow(files, 'procedures/'), faults),
    hotlines: (hotlines && checkSchema(hotlines, nationalHotlinesSchema, faults)?.hotlines) ?? [],
    petitionFields: (fields && checkSchema(fields, petitionFieldsSchema, faults)?.fields) ?? [],
    calendar: loadCalendar(filesBelow(files, 'calendar/'), faults),
    elsewhere: (elsewhere && checkSchema(elsewhere, elsewhereSchema, faults)?.subjects) ?? [],
    lifeEvents: loadLifeEvents(files, faults),
    english: loadEnglish(files, faults),
  }
}

/** Without the file nothing is answered in English. */
function loadEnglish(files: ReadonlyMap<string, YamlFile>, faults: FaultList): EnglishNames {
  const file = files.get('english.yaml')
  const data = file && checkSchema(file, englishSchema, faults)
  return data ?? { procedures: [], papers: [], cases: [] }
}

function loadLifeEvents(files: ReadonlyMap<string, YamlFile>, faults: FaultList): readonly LifeEvent[] {
  // Also procedures with faults of their own: those are named where they stand.
  const known = new Set(filesBelow(files, 'procedures/').map((one) => one.path.split('/').at(-1)))
  const file = readNational(files, 'life-events.yaml', faults)
  const data = file && checkSchema(file, lifeEventsSchema, faults)
  for (const [index, event] of (data?.events ?? []).entries()) {
    for (const [position, id] of event.procedures.entries()) {
      if (!file || known.has(`${id}.yaml`)) continue
      const path = ['events', index, 'procedures', position]
      faults.at(
        file,
        path,
        `không có thủ tục mang id “${id}”`,
        'sửa id cho đúng (bằng tên tệp) hoặc xóa dòng',
      )
    }
  }
  return data?.events ?? []
}

/** Reads every province, each laid over the nation. */
export function loadProvinces(
  files: ReadonlyMap<string, YamlFile>,
  nation: NationalKnowledge,
  faults: FaultList,
): ReadonlyMap<string, LoadedProvince> {
  const provinces = new Map<string, LoadedProvince>()
  for (const slug of foldersOf(files, 'provinces/')) {
    const file = readNational(files, `provinces/${slug}/province.yaml`, faults)
    const province = file && checkSchema(file, provinceSchema, faults)
    const local = filesBelow(files, `provinces/${slug}/procedures/`)
    const procedures = layLocalProcedures(nation.procedures, local, 'province', faults)
    if (province) provinces.set(slug, { name: province.name, procedures })
  }
  return provinces
}

/** Files below a folder, in order. */
export function filesBelow(files: ReadonlyMap<string, YamlFile>, folder: string): readonly YamlFile[] {
  return [...files.values()].filter((file) => file.path.startsWith(folder))
}

/** Names of the folders directly below a folder. */
export function foldersOf(files: ReadonlyMap<string, YamlFile>, folder: string): readonly string[] {
  const names = filesBelow(files, folder).map((file) => file.path.slice(folder.length).split('/')[0] ?? '')
  return [...new Set(names)].filter((name) => !name.endsWith('.yaml'))
}

function readNational(
  files: ReadonlyMap<string, YamlFile>,
  path: string,
  faults: FaultList,
): YamlFile | undefined {
  const file = files.get(path)
  if (!file) faults.file(path, 'thiếu tệp', 'tạo lại tệp này theo knowledge/README.md')
  return file
}

function loadCalendar(files: readonly YamlFile[], faults: FaultList): WorkingCalendar {
  const years: number[] = []
  const days = new Map<string, CalendarDay>()
  for (const file of files) {
    const data = checkSchema(file, calendarYearSchema, faults)
    if (!data) continue
    if (file.path !== `calendar/${data.year}.yaml`) {
      faults.at(
        file,
        ['year'],
        `năm ${data.year} khác tên tệp`,
        `đổi tên tệp thành ${data.year}.yaml hoặc sửa year`,
      )
    }
    years.push(data.year)
    for (const [index, day] of data.days.entries()) {
      const path = ['days', index, 'on']
      if (!day.on.startsWith(`${data.year}-`))
        faults.at(file, path, `${day.on} không thuộc năm ${data.year}`, 'chuyển sang tệp của năm đó')
      if (days.has(day.on)) faults.at(file, path, `${day.on} ghi hai lần`, 'giữ lại một dòng')
      if ((day.kind === 'unknown') !== (day.status === 'unverified')) {
        faults.at(
          file,
          ['days', index, 'status'],
          'chưa xác minh phải đi với kind: unknown',
          'ghi kind: unknown và status: unverified, hoặc ghi căn cứ đã xác minh',
        )
      }
      days.set(day.on, day)
    }
  }
  return { years: years.sort((a, b) => a - b), days }
}
