/** One thing wrong with the data, told so that an editor of YAML can mend it. */
export interface KnowledgeFault {
  /** Path inside the knowledge folder. */
  readonly file: string
  /** 1-based; null when the fault is the file itself. */
  readonly line: number | null
  /** Path of keys: `fee[1].amountVnd`. Empty for the whole file. */
  readonly field: string
  /** What is wrong, in Vietnamese. */
  readonly problem: string
  /** What to do about it, in Vietnamese. */
  readonly remedy: string
}

/** One fault as one line of text: `file:line field: problem → remedy`. */
export function describeFault(fault: KnowledgeFault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`
  const field = fault.field === '' ? '' : ` [${fault.field}]`
  return `${place}${field} ${fault.problem} → ${fault.remedy}`
}

/** The knowledge folder cannot be used; `faults` names every fault at once. */
export class KnowledgeInvalidError extends Error {
  readonly code = 'KNOWLEDGE_INVALID'
  override readonly name = 'KnowledgeInvalidError'
  readonly faults: readonly KnowledgeFault[]

  constructor(faults: readonly KnowledgeFault[]) {
    super(`Dữ liệu có ${faults.length} lỗi, xem từng dòng dưới đây:\n${faults.map(describeFault).join('\n')}`)
    this.faults = faults
  }
}

/** Asked for a commune that has no folder under `communes/`. */
export class UnknownCommuneError extends Error {
  readonly code = 'UNKNOWN_COMMUNE'
  override readonly name = 'UnknownCommuneError'

  constructor(slug: string) {
    super(`no commune "${slug}" in the knowledge folder`)
  }
}
