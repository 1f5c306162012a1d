import type { z } from 'zod'
import { type Checked, checkCommune } from './check-commune.ts'
import { hamletsSchema, hotlinesSchema, profileSchema, textsSchema } from './commune-schema.ts'
import type { FaultList } from './fault-list.ts'
import { privacySchema } from './guidance-schema.ts'
import { hoursSchema } from './hours-schema.ts'
import type { LoadedProvince, NationalKnowledge } from './load-layers.ts'
import { layLocalProcedures } from './load-procedures.ts'
import { officersSchema } from './officers-schema.ts'
import { deadlinesSchema, routingSchema } from './routing-schema.ts'
import { checkSchema } from './schema-faults.ts'
import type { CommuneKnowledge } from './types.ts'
import type { YamlFile } from './yaml-file.ts'

const COMMUNE_FILES = {
  profile: profileSchema,
  officers: officersSchema,
  hamlets: hamletsSchema,
  hours: hoursSchema,
  hotlines: hotlinesSchema,
  routing: routingSchema,
  deadlines: deadlinesSchema,
  texts: textsSchema,
  privacy: privacySchema,
} as const

/** Names of the files a commune's folder holds beside `procedures/`. */
export const COMMUNE_FILE_NAMES: readonly string[] = Object.keys(COMMUNE_FILES).map((name) => `${name}.yaml`)

/** One commune's folder laid over its province and the nation; undefined when a file is missing or at fault. */
export function loadCommune(
  slug: string,
  files: readonly YamlFile[],
  nation: NationalKnowledge,
  provinces: ReadonlyMap<string, LoadedProvince>,
  faults: FaultList,
): CommuneKnowledge | undefined {
  const folder = `communes/${slug}`
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readOne(`${folder}/${name}.yaml`, schema, files, faults)
  const profile = read('profile', COMMUNE_FILES.profile)
  const officers = read('officers', COMMUNE_FILES.officers)
  const hamlets = read('hamlets', COMMUNE_FILES.hamlets)
  const hours = read('hours', COMMUNE_FILES.hours)
  const hotlines = read('hotlines', COMMUNE_FILES.hotlines)
  const routing = read('routing', COMMUNE_FILES.routing)
  const deadlines = read('deadlines', COMMUNE_FILES.deadlines)
  const texts = read('texts', COMMUNE_FILES.texts)
  const privacy = read('privacy', COMMUNE_FILES.privacy)
  if (
    !profile ||
    !officers ||
    !hamlets ||
    !hours ||
    !hotlines ||
    !routing ||
    !deadlines ||
    !texts ||
    !privacy
  )
    return undefined

  checkCommune(
    { profile, officers, hamlets, hours, hotlines, routing, deadlines, privacy },
    nation.petitionFields,
    faults,
  )
  const province = provinces.get(profile.data.province)
  if (!province) {
    const remedy = `tạo provinces/${profile.data.province}/province.yaml hoặc sửa province cho đúng`
    faults.at(profile.file, ['province'], `chưa có tỉnh “${profile.data.province}”`, remedy)
    return undefined
  }
  const local = files.filter((file) => file.path.startsWith(`${folder}/procedures/`))
  const byId = layLocalProcedures(province.procedures, local, 'commune', faults)
  const procedures = [...byId.values()].map((one) => one.procedure)
  const byCode = new Map(procedures.map((one) => [one.code, one]))

  return {
    slug,
    profile: { ...profile.data, provinceName: province.name },
    leaders: officers.data.leaders,
    units: officers.data.units,
    officers: officers.data.officers,
    leaderFunctions: officers.data.leaderFunctions,
    hamlets: hamlets.data.hamlets,
    hotlines: hotlines.data,
    hours: hours.data,
    routes: routing.data.routes,
    external: routing.data.external,
    deadlines: deadlines.data,
    texts: {
      ...texts.data,
      firstContact: texts.data.firstContact.replace('{chatDays}', String(privacy.data.retentionDays.chat)),
    },
    privacy: privacy.data,
    calendar: nation.calendar,
    petitionFields: nation.petitionFields,
    nationalHotlines: nation.hotlines,
    emergencyNumbers: nation.hotlines.filter((line) => line.emergency),
    elsewhere: nation.elsewhere,
    lifeEvents: nation.lifeEvents,
    english: nation.english,
    procedures,
    procedureById: (id) => byId.get(id)?.procedure,
    procedureByCode: (code) => byCode.get(code),
  }
}

function readOne<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  files: readonly YamlFile[],
  faults: FaultList,
): Checked<Schema> | undefined {
  const file = files.find((one) => one.path === path)
  if (!file) {
    faults.file(path, 'thiếu tệp', 'chép tệp cùng tên từ communes/hoa-mai rồi sửa theo xã mình')
    return undefined
  }
  const data = checkSchema(file, schema, faults)
  return data === undefined ? undefined : { file, data }
}
