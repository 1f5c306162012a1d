import type { z } from 'zod'
import { checkFeePeriods, checkProcedures } from './check-procedures.ts'
import type { FaultList } from './fault-list.ts'
import { layOver } from './lay-over.ts'
import { procedureOverrideSchema, procedureSchema } from './procedure-schema.ts'
import { checkSchema } from './schema-faults.ts'
import type { FeeLine, Layer, Procedure, ProcedureOverride } from './types.ts'
import type { YamlFile } from './yaml-file.ts'

/** A procedure and the file that describes it whole. */
export interface FiledProcedure {
  readonly file: YamlFile
  readonly procedure: Procedure
}

/** Procedures of one layer, by id. */
export type ProcedureMap = ReadonlyMap<string, FiledProcedure>

/** The national catalogue: `procedures/<field>/<id>.yaml`. */
export function loadNationalProcedures(files: readonly YamlFile[], faults: FaultList): ProcedureMap {
  const catalogue: FiledProcedure[] = []
  for (const file of files) {
    const procedure = checkNamed(file, procedureSchema, faults)
    if (!procedure) continue
    const folder = file.path.split('/')[1]
    if (folder !== procedure.field) {
      const problem = `field “${procedure.field}” khác thư mục “${folder}”`
      faults.at(file, ['field'], problem, 'đặt field bằng tên thư mục hoặc chuyển tệp')
    }
    catalogue.push({ file, procedure: { ...procedure, overrides: [] } })
  }
  checkProcedures(catalogue, new Set(files.map(fileId)), faults)
  return new Map(catalogue.map((one) => [one.procedure.id, one]))
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
    const known = below.get(fileId(file))
    if (known) {
      const local = checkNamed(file, procedureOverrideSchema, faults)
      if (!local) continue
      checkReplacedFees(file, local, known.procedure, faults)
      merged.set(local.id, { file: known.file, procedure: layOver(known.procedure, local, layer) })
    } else if (looksWhole(file.value)) {
      const own = checkNamed(file, procedureSchema, faults)
      if (own) merged.set(own.id, { file, procedure: { ...own, overrides: [] } })
    } else {
      const problem = `không có thủ tục nào mang id “${fileId(file)}” để sửa`
      faults.at(file, ['id'], problem, 'đặt tên tệp và id bằng id của thủ tục trong knowledge/procedures')
    }
  }
  if (merged.size > below.size) checkProcedures([...merged.values()], new Set(merged.keys()), faults)
  return merged
}

function checkNamed<Named extends { id: string; fee?: readonly FeeLine[] | undefined }>(
  file: YamlFile,
  schema: z.ZodType<Named>,
  faults: FaultList,
): Named | undefined {
  const named = checkSchema(file, schema, faults)
  if (!named) return undefined
  if (named.id !== fileId(file)) {
    const problem = `id “${named.id}” khác tên tệp “${fileId(file)}”`
    faults.at(file, ['id'], problem, 'đặt id bằng tên tệp (không có .yaml)')
  }
  checkFeePeriods(file, named.fee ?? [], faults)
  return named
}

/** An amount that fills in for “set by the province” must name the line it fills, or both lines would be shown. */
function checkReplacedFees(
  file: YamlFile,
  local: ProcedureOverride,
  below: Procedure,
  faults: FaultList,
): void {
  for (const [index, line] of (local.fee ?? []).entries()) {
    if (line.setBy === undefined || below.fee.some((one) => one.case === line.case)) continue
    const problem = `“${line.case}” không khớp dòng lệ phí nào của thủ tục gốc`
    faults.at(
      file,
      ['fee', index, 'case'],
      problem,
      'chép nguyên văn case của dòng cần thay; dòng hoàn toàn mới thì bỏ setBy',
    )
  }
}

function fileId(file: YamlFile): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
}

function looksWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && 'code' in value
}
