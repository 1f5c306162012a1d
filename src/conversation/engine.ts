import { topics } from '../coordination/index.ts'
import { announce, toConversation } from './announce.ts'
import type { EngineContext, EngineObserver } from './context.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { DEFAULT_OPTIONS, type EngineOptions } from './options.ts'
import { createOutbox } from './outbox.ts'
import { recoverLeases } from './outbox-recovery.ts'
import { newOwner, registerOwner } from './owner.ts'
import { createPeriodic } from './periodic.ts'
import { createPump } from './pump.ts'
import { forgetOldTalks, forgetOldTraces } from './retention.ts'
import { machineScheduler, type Scheduler } from './scheduler.ts'
import { createStaffDesk, type StaffDesk } from './staff.ts'
import { endOverdueHandovers, pruneInbox } from './upkeep.ts'
import { createWorker } from './worker.ts'

export type EngineDeps = Omit<EngineContext, 'options' | 'scheduler' | 'observer' | 'owner'> & {
  readonly options?: Partial<EngineOptions>
  readonly scheduler?: Scheduler
  readonly observer?: EngineObserver
}

export interface Engine {
  readonly inbox: Inbox
  readonly staff: StaffDesk
  /** Answers and delivers in this process, until `stop`. Without it the engine only takes in (a web process). */
  start(): Promise<void>
  /** Takes up nothing new, ends what is under way; resolves when it is safe to close the storage. */
  stop(): Promise<void>
  /** Does everything that is due now and what follows from it; for tests and one-off commands. */
  tick(): Promise<void>
  /** To be called after a transaction of one's own that stored deliveries (`staff.sendMessageIn`). */
  wakeOutbox(conversationId: string): void
}

const RECOVERY_MS = 5_000
const UPKEEP_MS = 60_000
const FORGETTING_MS = 15 * 60_000

/**
 * The conversation engine: inbox → worker → turn → outbox. Several processes may run one on the same database; leases
 * keep them apart.
 */
export function createEngine(deps: EngineDeps): Engine {
  const context: EngineContext = {
    ...deps,
    options: { ...DEFAULT_OPTIONS, ...deps.options },
    scheduler: deps.scheduler ?? machineScheduler,
    observer: deps.observer ?? {},
    owner: newOwner(),
  }
  const { clock, coordination, scheduler, log, options, observer } = context
  const { pollMs } = options
  const receivedAt = new Map<string, number>()
  const stops: (() => unknown)[] = []
  const unregister = registerOwner(context.owner)
  let started = false

  const onDue = (dueAt: number) => {
    if (started) workerPump.wake(dueAt)
    else void coordination.publish(topics.inbox, { kind: 'due', dueAt })
  }
  const wakeOutbox = () => {
    if (started) outboxPump.wake()
    else void coordination.publish(topics.outbox, { kind: 'due' })
  }

  const inbox = createInbox({ ...context, onDue })
  const worker = createWorker(context, {
    onOutbox(outboxIds, firstReceivedAt) {
      const last = outboxIds.at(-1)
      if (observer.answered && last) receivedAt.set(last, firstReceivedAt)
      wakeOutbox()
    },
    onDue,
    onFree: () => workerPump.wake(),
  })
  const outbox = createOutbox(context, {
    onFinished(delivery, outcome) {
      outboxPump.wake()
      if (outcome.kind === 'retry' || outcome.kind === 'paused') return outboxPump.wake(outcome.nextAttemptAt)
      const since = receivedAt.get(delivery.id)
      receivedAt.delete(delivery.id)
      if (since !== undefined && outcome.kind === 'sent')
        observer.answered?.(delivery.channel, clock() - since)
    },
  })
  const workerPump = createPump({ round: worker.round, pollMs, clock, scheduler, log })
  const outboxPump = createPump({ round: outbox.round, pollMs, clock, scheduler, log })

  const periodic = createPeriodic(scheduler, log)

  async function recover(): Promise<void> {
    const uncertain = await recoverLeases(context)
    if (uncertain > 0) log.warn({ count: uncertain }, 'deliveries of a process that ended are uncertain')
  }

  return {
    inbox,
    staff: createStaffDesk({ ...context, wakeOutbox, wakeWorker: () => onDue(clock()) }),
    wakeOutbox(conversationId) {
      wakeOutbox()
      void announce(coordination, [toConversation(conversationId, 'message')])
    },
    async start() {
      if (started) return
      await recover()
      started = true
      stops.push(
        await coordination.subscribe(topics.inbox, ({ dueAt }) => workerPump.wake(Number(dueAt ?? 0))),
        await coordination.subscribe(topics.outbox, () => outboxPump.wake()),
      )
      workerPump.start()
      outboxPump.start()
      periodic.every(RECOVERY_MS, recover)
      periodic.every(FORGETTING_MS, () => forgetOldTalks(context).then(() => forgetOldTraces(context)))
      periodic.every(UPKEEP_MS, () => endOverdueHandovers(context).then(() => pruneInbox(context)))
    },
    async stop() {
      started = false
      periodic.stop()
      for (const stop of stops.splice(0)) await stop()
      await Promise.all([workerPump.stop(), outboxPump.stop()])
      await inbox.idle()
      await worker.idle()
      await outbox.idle()
      unregister()
    },
    async tick() {
      await inbox.idle()
      await recover()
      for (let taken = 1; taken > 0; ) {
        taken = (await worker.round()).taken
        await worker.idle()
        taken += (await outbox.round()).taken
        await outbox.idle()
      }
      await endOverdueHandovers(context)
    },
  }
}
