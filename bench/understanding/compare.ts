import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchTable } from '../table.ts'
import { hasPeers, INSTALL } from './matchers/require-peer.ts'

const run = promisify(execFile)
const PEERS = ['natural', 'fuse.js', 'MiniSearch', 'node-nlp']
/** fuse.js takes up to a second a message. */
const MOST: Readonly<Record<string, number>> = { 'fuse.js': 60 }
const MOST_OTHERWISE = 5000

/** Our matcher beside the libraries a Node user could take instead, all taught the same examples, each in a process of its own. */
export async function compare(file: string): Promise<BenchTable> {
  const peers = hasPeers()
  const rows: BenchTable['rows'][number][] = []
  for (const name of peers ? ['ours', ...PEERS] : ['ours']) {
    const script = join(import.meta.dirname, 'measure-matcher.ts')
    const most = String(MOST[name] ?? MOST_OTHERWISE)
    process.stderr.write(`${name}: learning and measuring\n`)
    const { stdout } = await run(process.execPath, ['--expose-gc', script, name, file, most], {
      maxBuffer: 1e8,
    })
    rows.push(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'))
  }
  return {
    title: 'Intent and procedure, against other libraries',
    settings: {
      file,
      'right %': 'messages without context; bare: all marks taken away',
      peers: peers
        ? 'folded text; intent examples, names and aliases; fuse.js on 60 messages spread over the file'
        : `not installed: ${INSTALL}`,
    },
    rows,
  }
}
