/** One thing the service cannot work without. Throws or rejects when it is not there. */
export type ReadinessProbe = () => Promise<unknown> | unknown

export interface Readiness {
  readonly ready: boolean
  /** By probe: no reasons, since the page is public. */
  readonly parts: Readonly<Record<string, 'ok' | 'failed'>>
}

/** Asks every probe at once; one that has not answered within `timeoutMs` has failed. */
export async function checkReadiness(
  probes: Readonly<Record<string, ReadinessProbe>>,
  timeoutMs: number,
): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => [name, await outcome(probe, timeoutMs)] as const),
  )
  return { ready: results.every(([, state]) => state === 'ok'), parts: Object.fromEntries(results) }
}

async function outcome(probe: ReadinessProbe, timeoutMs: number): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), timeoutMs)
  })
  try {
    await Promise.race([Promise.try(probe), late])
    return 'ok'
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}
