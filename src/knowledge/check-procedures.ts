import type { FaultList } from './fault-list.ts'
import type { FiledProcedure } from './load-procedures.ts'
import type { FeeLine, ProcedureFile } from './types.ts'
import type { FieldPath, YamlFile } from './yaml-file.ts'

/**
 * What one file cannot know: names, codes, aliases and references across the whole catalogue.
 * @param knownIds ids that may be referred to: also those of files with faults of their own
 */
export function checkProcedures(
  catalogue: readonly FiledProcedure[],
  knownIds: ReadonlySet<string>,
  faults: FaultList,
): void {
  checkUnique(catalogue, (procedure) => procedure.id, 'id', 'id', faults)
  checkUnique(catalogue, (procedure) => procedure.code, 'code', 'mã', faults)
  checkAliases(catalogue, faults)
  const idOfCode = new Map(catalogue.map((one) => [one.procedure.code, one.procedure.id]))
  for (const { file, procedure } of catalogue) checkReferences(file, procedure, knownIds, idOfCode, faults)
}

/** A period that ends before it begins. */
export function checkFeePeriods(file: YamlFile, fee: readonly FeeLine[], faults: FaultList): void {
  for (const [index, line] of fee.entries()) {
    if (line.validFrom !== undefined && line.validUntil !== undefined && line.validFrom > line.validUntil) {
      faults.at(
        file,
        ['fee', index, 'validUntil'],
        'ngày hết hiệu lực trước ngày bắt đầu',
        'sửa validFrom hoặc validUntil',
      )
    }
  }
}

function checkUnique(
  catalogue: readonly FiledProcedure[],
  fieldOf: (procedure: ProcedureFile) => string | null,
  field: string,
  word: string,
  faults: FaultList,
): void {
  const first = new Map<string, string>()
  for (const { file, procedure } of catalogue) {
    const value = fieldOf(procedure)
    if (value === null) continue
    const other = first.get(value)
    if (other === undefined) first.set(value, file.path)
    else
      faults.at(
        file,
        [field],
        `${word} “${value}” đã có ở ${other}`,
        `mỗi thủ tục một ${word}: sửa lại hoặc gộp hai tệp`,
      )
  }
}

/** Aliases compare without regard to case; diacritics count. */
function aliasKey(alias: string): string {
  return alias.toLowerCase().replace(/\s+/g, ' ')
}

function checkAliases(catalogue: readonly FiledProcedure[], faults: FaultList): void {
  const claims = new Map<string, { readonly claim: FiledProcedure; readonly path: FieldPath }[]>()
  const put = (alias: string, claim: FiledProcedure, path: FieldPath) => {
    const key = aliasKey(alias)
    claims.set(key, [...(claims.get(key) ?? []), { claim, path }])
  }
  for (const one of catalogue) {
    const own = one.procedure.aliases.map(aliasKey)
    if (!own.includes(aliasKey(one.procedure.name))) put(one.procedure.name, one, ['name'])
    for (const [index, alias] of one.procedure.aliases.entries()) put(alias, one, ['aliases', index])
  }
  for (const [alias, claimants] of claims) {
    const [first, ...others] = claimants
    if (!first || others.length === 0) continue
    if (claimants.every(({ claim }) => sharedAliases(claim).has(alias)) && isDistinct(claimants)) continue
    for (const { claim, path } of others) {
      faults.at(
        claim.file,
        path,
        `cách gọi “${alias}” đã có ở ${first.claim.file.path}`,
        'để cách gọi này ở một thủ tục; nếu cố ý dùng chung thì khai sharedAliases ở mọi thủ tục có nó',
      )
    }
  }
  for (const one of catalogue) {
    for (const [index, alias] of (one.procedure.sharedAliases ?? []).entries()) {
      if ((claims.get(aliasKey(alias))?.length ?? 0) > 1) continue
      faults.at(
        one.file,
        ['sharedAliases', index],
        `“${alias}” không thủ tục nào khác dùng`,
        'xóa khỏi sharedAliases',
      )
    }
  }
}

function sharedAliases(one: FiledProcedure): ReadonlySet<string> {
  return new Set(one.procedure.sharedAliases?.map(aliasKey))
}

function isDistinct(claimants: readonly { readonly claim: FiledProcedure }[]): boolean {
  return new Set(claimants.map(({ claim }) => claim)).size === claimants.length
}

function checkReferences(
  file: YamlFile,
  procedure: ProcedureFile,
  knownIds: ReadonlySet<string>,
  idOfCode: ReadonlyMap<string | null, string>,
  faults: FaultList,
): void {
  for (const [index, id] of procedure.related.entries()) {
    if (knownIds.has(id) && id !== procedure.id) continue
    faults.at(file, ['related', index], `không có thủ tục nào khác mang id “${id}”`, REMEDY_OF_DEAD_ID)
  }
  for (const [index, code] of (procedure.relatedOutside ?? []).entries()) {
    const id = idOfCode.get(code)
    if (id !== undefined) {
      faults.at(file, ['relatedOutside', index], `mã ${code} có trong danh mục`, `chuyển sang related: ${id}`)
    }
  }
  if (procedure.variantOf === undefined) return
  if (!knownIds.has(procedure.variantOf) || procedure.variantOf === procedure.id) {
    faults.at(file, ['variantOf'], `không có thủ tục gốc “${procedure.variantOf}”`, REMEDY_OF_DEAD_ID)
  }
  if (procedure.code !== null) {
    faults.at(file, ['code'], 'biến thể không có mã riêng', 'ghi code: null (mã hiện là mã của thủ tục gốc)')
  }
}

const REMEDY_OF_DEAD_ID =
  'sửa id cho đúng (bằng tên tệp, không có .yaml) hoặc xóa dòng; thủ tục ngoài danh mục thì ghi mã vào relatedOutside'
