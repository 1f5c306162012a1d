import type { FeeLine, Procedure } from './types.ts'

/** A figure of a procedure that an answer would quote. */
export type QuotedPart =
  | { readonly kind: 'fee'; readonly line: FeeLine }
  | { readonly kind: 'timeLimit' | 'documents' | 'forms' | 'code' | 'legalBasis' }

/**
 * - `verified`: seen in an official source and in force: quote it with its legal basis
 * - `unverified`: quote the text and add “xin xác nhận lại với …”
 * - `expired`: not in force on that day (over, or not yet begun): do not quote
 */
export type Quotability = 'verified' | 'unverified' | 'expired'

/** May an answer given on the day `on` (Asia/Ho_Chi_Minh) state this part of the procedure as a fact? */
export function isQuotable(part: QuotedPart, procedure: Procedure, on: Temporal.PlainDate): Quotability {
  if (part.kind === 'fee' && !isFeeInForce(part.line, on)) return 'expired'
  return verifiedParts(part, procedure).includes(part.kind) ? 'verified' : 'unverified'
}

/** Is a fee line in force on the day? Both ends of its period are included. */
export function isFeeInForce(line: FeeLine, on: Temporal.PlainDate): boolean {
  const day = on.toString()
  return (line.validFrom ?? day) <= day && day <= (line.validUntil ?? day)
}

function verifiedParts(part: QuotedPart, procedure: Procedure): readonly string[] {
  if (part.kind === 'fee') return part.line.origin?.verifiedParts ?? procedure.verifiedParts
  const local = procedure.overrides.findLast((override) => override.parts.some((name) => name === part.kind))
  return local?.verifiedParts ?? procedure.verifiedParts
}
