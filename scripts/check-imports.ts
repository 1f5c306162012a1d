import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { IMPORT_RULES } from './import-rules.ts'

const files = globSync('{src,adapters,bench,test,scripts}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/node_modules/'))

/** The room of a file: the rule key that names it, with `*` standing for one folder. */
function roomOf(file: string): string | undefined {
  return Object.keys(IMPORT_RULES)
    .filter((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}`).test(file))
    .sort((a, b) => b.length - a.length)[0]
}

function folderOf(room: string, file: string): string {
  const star = room.indexOf('*')
  return star === -1
    ? room
    : file
        .split('/')
        .slice(0, room.split('/').length - 1)
        .join('/')
}

function importsOf(file: string): readonly string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'))
  const names = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...module.staticExports.flatMap((statement) =>
      statement.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
  ]
  return [...new Set(names)]
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name))
}

const graph = new Map(files.map((file) => [file, importsOf(file)]))
const faults: string[] = []

for (const [file, imports] of graph) {
  const room = roomOf(file)
  if (!room) {
    faults.push(`${file}: no room in scripts/import-rules.ts holds this file`)
    continue
  }
  const allowed = IMPORT_RULES[room] ?? []
  for (const target of imports) {
    if (target.startsWith(folderOf(room, file))) continue
    if (!/^(src|adapters|bench|test|scripts)\//.test(target)) continue
    const refused = allowed.some((rule) => rule.startsWith('!') && target.startsWith(rule.slice(1)))
    if (refused || !allowed.some((rule) => target.startsWith(rule))) {
      faults.push(`${file} imports ${target}: ${room} may import ${allowed.join(', ') || 'nothing'}`)
    }
  }
}

/** Depth-first walk that reports each cycle once, by its smallest member. */
const done = new Set<string>()
function walk(file: string, path: readonly string[]): void {
  const at = path.indexOf(file)
  if (at !== -1) {
    const cycle = path.slice(at)
    if (cycle.toSorted()[0] === file) faults.push(`cycle: ${[...cycle, file].join(' → ')}`)
    return
  }
  if (done.has(file)) return
  for (const target of graph.get(file) ?? []) walk(target, [...path, file])
  done.add(file)
}
for (const file of graph.keys()) walk(file, [])

for (const fault of faults) console.error(fault)
console.log(`${graph.size} files, ${faults.length} import faults`)
process.exitCode = faults.length === 0 ? 0 : 1
