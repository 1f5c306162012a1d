import { randomInt, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { vietnamTime } from '../calendar/index.ts'
import type { ChannelAdapter, ChannelName } from '../channel/index.ts'
import type { Config } from '../config.ts'
import { createEffectWriter } from '../conversation/effects.ts'
import { createEngine, type Engine, type EngineObserver } from '../conversation/index.ts'
import type { Coordination } from '../coordination/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Log } from '../log.ts'
import { createPetitionReader, newTrackingCode } from '../petitions/index.ts'
import {
  createDailyBudget,
  createQuestionRewriter,
  type QuestionRewriter,
  readAgain,
} from '../rewriter/index.ts'
import { createResponder, type Responder, SKILLS } from '../skills/index.ts'
import type { FieldCipher, Storage } from '../storage/index.ts'
import { loadUnderstander } from '../understanding/index.ts'

export interface AssistantDeps {
  readonly config: Pick<
    Config,
    'intentsDir' | 'dataDir' | 'defaultCommune' | 'burstMs' | 'handoverMinutes' | 'languageModel'
  >
  readonly knowledge: Knowledge
  readonly storage: Storage
  readonly coordination: Coordination
  readonly cipher: FieldCipher
  readonly adapters: readonly ChannelAdapter[]
  readonly communeOf: (channel: ChannelName, accountId: string) => string | null
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly log: Log
  readonly observer?: EngineObserver
}

export interface Assistant {
  readonly engine: Engine
  /** Throws while it cannot understand anything. */
  readonly probe: () => void
  stop(): Promise<void>
}

const MINUTE_MS = 60_000

/** Understanding, skills and the engine of every commune, put together; nothing runs before `engine.start()`. */
export async function createAssistant(deps: AssistantDeps): Promise<Assistant> {
  const { config, knowledge, storage, cipher, clock, log } = deps
  const understanding = await loadUnderstander({
    knowledge: knowledge.commune(config.defaultCommune),
    intentsDir: config.intentsDir,
    modelsDir: './models',
    cacheDir: join(config.dataDir, 'models'),
    regressionFile: './test/evaluation/regression.jsonl',
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  })
  const { understander } = understanding

  const responders = new Map<string, Responder>()
  function responderOf(commune: string): Responder {
    const known = responders.get(commune)
    if (known) return known
    const responder = createResponder(SKILLS, {
      commune: knowledge.commune(commune),
      understander,
      petitions: createPetitionReader(storage.db, commune),
      newTrackingCode: () => newTrackingCode(unguessable),
      handoverMinutes: config.handoverMinutes,
    })
    responders.set(commune, responder)
    return responder
  }
  // A fault in the skills stops the start, not the first citizen.
  responderOf(config.defaultCommune)

  const rewriter = config.languageModel && createRewriter(config.languageModel, deps)

  const engine = createEngine({
    storage,
    coordination: deps.coordination,
    adapters: new Map(deps.adapters.map((adapter) => [adapter.channel, adapter])),
    responderOf,
    communeOf: deps.communeOf,
    applyEffects: createEffectWriter({
      communeOf: (slug) => knowledge.commune(slug),
      cipher,
      newId: randomUUID,
    }),
    retentionOf: (commune) => knowledge.commune(commune).privacy.retentionDays,
    learning: {
      keepsQuestions: (commune) => knowledge.commune(commune).privacy.keepQuestions,
      modelVersion: understanding.version,
    },
    ...(rewriter === null
      ? {}
      : { readAgain: (turn, first, respond) => readAgain(turn, first, respond, rewriter) }),
    badge: (commune) => knowledge.commune(commune).texts.badge,
    apology: (commune) => ({ text: knowledge.commune(commune).texts.outageApology }),
    clock,
    log,
    ...(deps.observer ? { observer: deps.observer } : {}),
    options: { burst: burstOf(config.burstMs), handoverMs: config.handoverMinutes * MINUTE_MS },
  })
  return {
    engine,
    probe: () => {
      understander.understand('xin chào', { intent: null, procedureId: null, aspect: null, offered: [] })
    },
    async stop() {
      await engine.stop()
      await understanding.close()
    },
  }
}

function createRewriter(
  { baseUrl, model, apiKey, timeoutMs, dailyBudget }: NonNullable<Config['languageModel']>,
  { config, knowledge, storage, clock, log }: AssistantDeps,
): QuestionRewriter {
  const today = () => vietnamTime(Temporal.Instant.fromEpochMilliseconds(clock())).toPlainDate().toString()
  log.info(
    { server: new URL(baseUrl).host, model },
    'unclear questions may be put into other words by a language model',
  )
  const { privacy } = knowledge.commune(config.defaultCommune)
  if (!/^(127\.|localhost$|\[::1\])/.test(new URL(baseUrl).hostname) && privacy.outsideServices.length === 0)
    log.warn(
      'LLM_BASE_URL: máy chủ ở ngoài, cần ghi vào outsideServices trong privacy.yaml để người dân biết',
    )
  return createQuestionRewriter({
    server: { baseUrl, model, apiKey },
    timeoutMs,
    budget: createDailyBudget(storage, { name: 'rewriter', perDay: dailyBudget, today }),
    fetch,
    clock,
    log,
  })
}

/** Between 0 and 1: whoever holds one code must not be able to work out another. */
function unguessable(): number {
  return randomInt(2 ** 32) / 2 ** 32
}

/** A pause of `burstMs` ends a burst; each further message prolongs it a little, never past three times the pause. */
function burstOf(burstMs: number) {
  return { windowMs: burstMs, extendMs: Math.round(burstMs * 0.7), capMs: burstMs * 3 }
}
