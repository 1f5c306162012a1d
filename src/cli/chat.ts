import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createTerminalAdapter } from '../../adapters/terminal/index.ts'
import { loadConfig } from '../config.ts'
import { createMemoryCoordination } from '../coordination/index.ts'
import { loadKnowledge } from '../knowledge/index.ts'
import { createLog } from '../log.ts'
import { createAssistant, redact } from '../server/index.ts'
import { createFieldCipher, migrate, openStorage } from '../storage/index.ts'

/**
 * `npm run chat`: the whole assistant in the terminal, on a database that is thrown away at the end. Reads lines, so it
 * can be fed from a file as well; ends with the input or with Ctrl+C.
 */
async function chat(): Promise<void> {
  const config = { ...loadConfig(process.env), burstMs: 0 }
  const clock = Date.now
  const commune = config.defaultCommune
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-chat-'))
  const log = createLog({
    level: 'error',
    redact,
    destination: { write: (line) => process.stderr.write(line) },
  })
  const coordination = createMemoryCoordination({ clock })
  const storage = openStorage(`sqlite:${join(folder, 'chat.db')}`)
  await migrate(storage)
  const adapter = createTerminalAdapter((payload, byStaff) => {
    console.log(`\n${byStaff ? 'Cán bộ' : 'Trợ lý'}: ${payload.preview}\n`)
  })
  const knowledge = loadKnowledge(config.knowledgeDir, { cacheDir: join(config.dataDir, 'cache') })
  const { engine, stop } = await createAssistant({
    ...{ config, knowledge, storage, coordination, clock, log },
    cipher: createFieldCipher(randomUUID() + randomUUID()),
    adapters: [adapter],
    communeOf: (_channel, accountId) => (knowledge.communes.has(accountId) ? accountId : null),
  })

  const { fullName } = knowledge.commune(commune).profile
  console.log(`Trợ lý của UBND ${fullName}. Gõ câu hỏi rồi Enter; Ctrl+D để thoát.\n`)
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'Ông/bà: ' })
  let open = true
  lines.on('close', () => {
    open = false
  })
  lines.prompt()
  for await (const text of lines) {
    if (text.trim() !== '') {
      const line = { commune, senderId: 'terminal', messageId: randomUUID(), sentAt: clock(), text }
      await engine.inbox.append(adapter.parse(line))
      await engine.tick()
    }
    if (open) lines.prompt()
  }
  await stop()
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
}

await chat()
