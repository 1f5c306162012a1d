import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { FaultList } from './fault-list.ts'
import type { ParsedCache } from './parsed-cache.ts'
import { nfcFaults, syntaxFaults, type YamlFile } from './yaml-file.ts'

/**
 * All YAML files below a folder, by path (with `/`), sorted.
 * Files that are no YAML or not NFC are reported; a file that is no YAML has no value.
 */
export function readFolder(
  dir: string,
  cache: ParsedCache,
  faults: FaultList,
): ReadonlyMap<string, YamlFile> {
  const files = new Map<string, YamlFile>()
  for (const path of yamlPaths(dir, faults)) {
    const source = readFileSync(join(dir, path), 'utf8')
    faults.add(nfcFaults(path, source))
    try {
      files.set(path, { path, source, value: cache.parse(source, parse) })
    } catch {
      faults.add(syntaxFaults(path, source))
      files.set(path, { path, source, value: undefined })
    }
  }
  return files
}

function yamlPaths(dir: string, faults: FaultList): readonly string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/').normalize('NFC'))
      .filter((path) => /\.ya?ml$/.test(path))
      .sort()
  } catch {
    faults.file('.', 'không đọc được thư mục kiến thức', 'kiểm tra đường dẫn KNOWLEDGE_DIR')
    return []
  }
}
