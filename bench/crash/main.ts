import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CrashPlan, runCrash } from './crash-run.ts'
import { createSchema } from './schema.ts'
import { isSound } from './verdict.ts'

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '5000' },
    conversations: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const numbers = {
  messages: Number(values.messages),
  conversations: Number(values.conversations),
  kills: Number(values.kills),
  seed: Number(values.seed),
}

/** One row of the table. */
async function crash(name: string, plan: CrashPlan): Promise<boolean> {
  const { verdict, ...report } = await runCrash(plan)
  console.log(`\n${name}, seed ${plan.seed}`)
  console.table({
    ...verdict,
    ...report,
    tookMs: Math.round(report.tookMs),
  })
  const sound =
    isSound(verdict) && report.deadLetters === 0 && report.unfinished === 0 && report.kills >= plan.kills
  console.log(sound ? 'sound: 0 lost, 0 answered twice, order kept' : 'BROKEN')
  return sound
}

const folder = await mkdtemp(join(tmpdir(), 'nghedan-crash-'))
const outcomes = [
  await crash('SQLite, one process', {
    ...numbers,
    databaseUrl: `sqlite:${join(folder, 'crash.db')}`,
    processes: 1,
  }),
]
await rm(folder, { recursive: true, force: true })

const { DATABASE_URL_TEST: postgresUrl, REDIS_URL_TEST: redisUrl } = process.env
if (postgresUrl) {
  const schema = await createSchema(postgresUrl)
  const plan = { ...numbers, databaseUrl: schema.url, processes: 2, ...(redisUrl ? { redisUrl } : {}) }
  outcomes.push(await crash(`PostgreSQL, two processes, ${redisUrl ? 'Redis' : 'no Redis'}`, plan))
  await schema.drop()
} else {
  console.log('\nPostgreSQL left out: DATABASE_URL_TEST names none.')
}
process.exit(outcomes.every(Boolean) ? 0 : 1)
