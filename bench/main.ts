import { parseArgs } from 'node:util'
import type { BenchTable } from './table.ts'

/** @param files labelled files named on the command line */
type Run = (files: readonly string[]) => Promise<BenchTable | readonly BenchTable[]>

const benches: Readonly<Record<string, () => Promise<{ run: Run }>>> = {
  understanding: () => import('./understanding/main.ts'),
  webhook: () => import('./webhook/main.ts'),
  load: () => import('./load/main.ts'),
  start: () => import('./start/main.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const files = positionals.filter((word) => word.endsWith('.jsonl'))
const asked = positionals.filter((word) => !files.includes(word))
const names = asked.length > 0 ? asked : Object.keys(benches)
for (const name of names) {
  const load = benches[name]
  if (!load) {
    console.error(`Unknown bench “${name}”. Known: ${Object.keys(benches).join(', ')}`)
    process.exit(2)
  }
  const tables = await (await load()).run(files)
  for (const table of [tables].flat()) print(table)
}

function print(table: BenchTable): void {
  if (values.json) {
    console.log(JSON.stringify(table))
    return
  }
  console.log(`\n${table.title}`)
  for (const [key, value] of Object.entries(table.settings)) console.log(`  ${key}: ${value}`)
  console.table(table.rows)
}
