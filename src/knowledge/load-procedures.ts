import type { z } from 'zod'
import { checkFeePeriods, checkProcedures, type FiledProcedure } from './check-procedures.ts'
import type { FaultList } from './fault-list.ts'
import { layOver } from './lay-over.ts'
import { procedureOverrideSchema, procedureSchema } from './procedure-schema.ts'
import { checkSchema } from './schema-faults.ts'
import type { FeeLine, Layer, Procedure } from './types.ts'
import type { YamlFile } from './yaml-file.ts'

/** Procedures of one layer, by id. */
export type ProcedureMap = ReadonlyMap<string, Procedure>

/** The national catalogue: `procedures/<field>/<id>.yaml`. */
export function loadNationalProcedures(files: readonly YamlFile[], faults: FaultList): ProcedureMap {
  const catalogue: FiledProcedure[] = []
  for (const file of files) {
    const procedure = checkSchema(file, procedureSchema, faults)
    if (!procedure) continue
    const [, folder, name] = file.path.split('/')
    if (name !== `${procedure.id}.yaml`) {
      faults.at(
        file,
        ['id'],
        `id “${procedure.id}” khác tên tệp “${name}”`,
        'đặt id bằng tên tệp (không có .yaml)',
      )
    }
    if (folder !== procedure.field) {
      faults.at(
        file,
        ['field'],
        `field “${procedure.field}” khác thư mục “${folder}”`,
        'đặt field bằng tên thư mục hoặc chuyển tệp',
      )
    }
    catalogue.push({ file, procedure })
  }
  checkProcedures(catalogue, faults)
  return new Map(catalogue.map(({ procedure }) => [procedure.id, { ...procedure, overrides: [] }]))
}

/**
 * Lays the files of a province or commune over the layer below: a file whose id is known there changes that
 * procedure, any other must be a whole procedure of its own.
 */
export function layLocalProcedures(
  below: ProcedureMap,
  files: readonly YamlFile[],
  layer: Exclude<Layer, 'nation'>,
  faults: FaultList,
): ProcedureMap {
  if (files.length === 0) return below
  const merged = new Map(below)
  for (const file of files) {
    const id = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
    const national = below.get(id)
    if (!national && !looksWhole(file.value)) {
      faults.at(
        file,
        ['id'],
        `không có thủ tục nào mang id “${id}” để sửa`,
        'đặt tên tệp và id bằng id của thủ tục trong knowledge/procedures',
      )
      continue
    }
    if (national) {
      const local = checkLocal(file, id, procedureOverrideSchema, faults)
      if (local) merged.set(id, layOver(national, local, layer))
    } else {
      const own = checkLocal(file, id, procedureSchema, faults)
      if (own) merged.set(id, { ...own, overrides: [] })
    }
  }
  return merged
}

function checkLocal<Local extends { id: string; fee?: readonly FeeLine[] | undefined }>(
  file: YamlFile,
  id: string,
  schema: z.ZodType<Local>,
  faults: FaultList,
): Local | undefined {
  const local = checkSchema(file, schema, faults)
  if (!local) return undefined
  if (local.id !== id) faults.at(file, ['id'], `id “${local.id}” khác tên tệp “${id}”`, REMEDY_OF_ID)
  checkFeePeriods(file, local.fee ?? [], faults)
  return local
}

const REMEDY_OF_ID = 'đặt id bằng tên tệp (không có .yaml)'

function looksWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && 'code' in value
}
