import { type KnowledgeFault, KnowledgeInvalidError, UnknownCommuneError } from './fault.ts'
import { FaultList } from './fault-list.ts'
import { COMMUNE_FILE_NAMES, loadCommune } from './load-commune.ts'
import { filesBelow, foldersOf, loadNation, loadProvinces } from './load-layers.ts'
import { openParsedCache } from './parsed-cache.ts'
import { readFolder } from './read-folder.ts'
import type { CommuneKnowledge, Knowledge } from './types.ts'

export interface LoadKnowledgeOptions {
  /** Folder for the parsed copy that makes the next start fast (checked against the content of every file). */
  readonly cacheDir?: string
}

/** What stands in a knowledge folder, and what is wrong with it. */
export interface KnowledgeReport {
  readonly faults: readonly KnowledgeFault[]
  readonly counts: {
    readonly files: number
    readonly procedures: number
    readonly provinces: number
    readonly communes: number
    readonly petitionFields: number
    readonly hotlines: number
    readonly calendarYears: readonly number[]
  }
}

/**
 * Reads and checks the whole knowledge folder, every layer laid over the one below.
 * @throws {KnowledgeInvalidError} naming every fault: nothing is loaded in part
 */
export function loadKnowledge(dir: string, options: LoadKnowledgeOptions = {}): Knowledge {
  const { communes, report } = readKnowledge(dir, options)
  if (report.faults.length > 0) throw new KnowledgeInvalidError(report.faults)
  return {
    communes,
    commune(slug) {
      const commune = communes.get(slug)
      if (!commune) throw new UnknownCommuneError(slug)
      return commune
    },
  }
}

/** Checks the folder as `loadKnowledge` does and reports instead of throwing. */
export function checkKnowledge(dir: string): KnowledgeReport {
  return readKnowledge(dir, {}).report
}

function readKnowledge(
  dir: string,
  options: LoadKnowledgeOptions,
): { communes: ReadonlyMap<string, CommuneKnowledge>; report: KnowledgeReport } {
  const faults = new FaultList()
  const cache = openParsedCache(options.cacheDir)
  const files = readFolder(dir, cache, faults)
  checkPlaces([...files.keys()], faults)

  const nation = loadNation(files, faults)
  const provinces = loadProvinces(files, nation, faults)
  const communes = new Map<string, CommuneKnowledge>()
  for (const slug of foldersOf(files, 'communes/')) {
    const commune = loadCommune(slug, filesBelow(files, `communes/${slug}/`), nation, provinces, faults)
    if (commune) communes.set(slug, commune)
  }
  const found = faults.sorted()
  if (found.length === 0) cache.save()
  const counts = {
    files: files.size,
    procedures: nation.procedures.size,
    provinces: provinces.size,
    communes: communes.size,
    petitionFields: nation.petitionFields.length,
    hotlines: nation.hotlines.length,
    calendarYears: nation.calendar.years,
  }
  return { communes, report: { faults: found, counts } }
}

const PLACES: readonly RegExp[] = [
  /^(hotlines|petition-fields|elsewhere|life-events|english)\.yaml$/,
  /^calendar\/\d{4}\.yaml$/,
  /^procedures\/[^/]+\/[^/]+\.yaml$/,
  /^provinces\/[^/]+\/(province|procedures\/[^/]+)\.yaml$/,
  /^communes\/[^/]+\/procedures\/[^/]+\.yaml$/,
]

/** A file where nothing looks is a file whose facts are lost. */
function checkPlaces(paths: readonly string[], faults: FaultList): void {
  for (const path of paths) {
    const [room, , name, ...rest] = path.split('/')
    if (PLACES.some((place) => place.test(path))) continue
    if (room === 'communes' && rest.length === 0 && COMMUNE_FILE_NAMES.includes(name ?? '')) continue
    faults.file(
      path,
      'tệp đặt sai chỗ hoặc sai tên, không được đọc',
      'xem các chỗ đặt tệp trong knowledge/README.md',
    )
  }
}
