import { parseArgs } from 'node:util'
import type { BenchTable } from './table.ts'

const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<BenchTable> }>>> = {
  understanding: () => import('./understanding/main.ts'),
  webhook: () => import('./webhook/main.ts'),
  load: () => import('./load/main.ts'),
  start: () => import('./start/main.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const names = positionals.length > 0 ? positionals : Object.keys(benches)
for (const name of names) {
  const load = benches[name]
  if (!load) {
    console.error(`Unknown bench “${name}”. Known: ${Object.keys(benches).join(', ')}`)
    process.exit(2)
  }
  const table = await (await load()).run()
  if (values.json) {
    console.log(JSON.stringify(table))
  } else {
    console.log(`\n${table.title}`)
    for (const [key, value] of Object.entries(table.settings)) console.log(`  ${key}: ${value}`)
    console.table(table.rows)
  }
}
