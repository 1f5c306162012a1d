import type { FeeLine, Layer, Procedure, ProcedureOrigin, ProcedureOverride } from './types.ts'

/**
 * A procedure with the local values of a province or commune. A fee line replaces the line with the same `case`,
 * other lines and notes are added, time limit and channels replace. Each local value remembers where it came from.
 */
export function layOver(
  below: Procedure,
  local: ProcedureOverride,
  layer: Exclude<Layer, 'nation'>,
): Procedure {
  const origin: ProcedureOrigin = {
    layer,
    source: local.source,
    asOf: local.asOf,
    verifiedParts: local.verifiedParts,
  }
  const parts = (['fee', 'timeLimit', 'channels', 'notes'] as const).filter(
    (part) => local[part] !== undefined,
  )
  return {
    ...below,
    fee: layFees(below.fee, local.fee ?? [], origin),
    timeLimit: local.timeLimit ?? below.timeLimit,
    channels: local.channels ?? below.channels,
    notes: [...below.notes, ...(local.notes ?? [])],
    overrides: [...below.overrides, { ...origin, parts }],
  }
}

/** Several local lines may share one `case` (periods): together they take the place of the line below. */
function layFees(
  below: readonly FeeLine[],
  local: readonly FeeLine[],
  origin: ProcedureOrigin,
): readonly FeeLine[] {
  const waiting = Map.groupBy(
    local.map((line) => ({ ...line, origin })),
    (line) => line.case,
  )
  const lines = below.flatMap((line): readonly FeeLine[] => {
    const replacement = waiting.get(line.case)
    if (!replacement) return local.some((one) => one.case === line.case) ? [] : [line]
    waiting.delete(line.case)
    return replacement
  })
  return [...lines, ...[...waiting.values()].flat()]
}
