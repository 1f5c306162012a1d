import type { Fault, FaultPlan } from './faults.ts'
import type { SimulatedAnswer } from './loopback-server.ts'

/** A message the simulated platform has taken: the citizen has it on the screen. */
export interface AcceptedMessage {
  readonly accountId: string
  readonly to: string
  readonly text: string
  readonly platformMessageId: string
  /** What the sender asked to be echoed; Facebook only. */
  readonly metadata?: string
  /** Titles and payloads offered under the text; Facebook only. */
  readonly quickReplies?: readonly { readonly title?: unknown; readonly payload?: unknown }[]
  /** By the clock of the simulator. */
  readonly acceptedAt: number
}

export interface SimulatedOutbox {
  /** Every accepted message, in order of arrival. */
  messages(): readonly AcceptedMessage[]
  /** Runs one send through the fault plan. */
  take(
    to: string,
    accept: () => AcceptedMessage,
    answers: {
      readonly success: (message: AcceptedMessage) => SimulatedAnswer
      readonly refused: (fault: Extract<Fault, object> | 'rateLimited') => SimulatedAnswer
    },
  ): SimulatedAnswer
}

/** Keeps what was accepted and applies the faults both simulators share. */
export function createSimulatedOutbox(options: {
  readonly faults?: FaultPlan | undefined
  readonly onAccepted?: ((message: AcceptedMessage) => void) | undefined
}): SimulatedOutbox {
  const accepted: AcceptedMessage[] = []
  let calls = 0

  return {
    messages: () => accepted,
    take(to, accept, { success, refused }) {
      const fault = options.faults?.({ index: calls, to })
      calls += 1
      if (fault === 'status429') return { status: 429, body: 'Too Many Requests' }
      if (fault === 'status500') return { status: 500, body: '<html>Internal Server Error</html>' }
      if (fault === 'dropBefore') return 'cut'
      if (fault === 'rateLimited' || typeof fault === 'object') return refused(fault)

      const message = accept()
      accepted.push(message)
      options.onAccepted?.(message)
      switch (fault) {
        case 'status500AfterAccept':
          return { status: 500, body: '<html>Internal Server Error</html>' }
        case 'dropAfterAccept':
          return 'cut'
        case 'timeoutAfterAccept':
          return 'silence'
        case 'brokenJson':
          return { status: 200, body: '{"data":{"mess' }
        case undefined:
          return success(message)
      }
    },
  }
}
