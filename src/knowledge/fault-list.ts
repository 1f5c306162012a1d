import { describeFault, type KnowledgeFault } from './fault.ts'
import { type FieldPath, fieldName, lineOf, type YamlFile } from './yaml-file.ts'

/** Collects faults while files are checked; finds the line of each only when there is one. */
export class FaultList {
  readonly #faults: KnowledgeFault[] = []

  /** Something wrong at a field of a file. */
  at(file: YamlFile, path: FieldPath, problem: string, remedy: string): void {
    this.#faults.push({ file: file.path, line: lineOf(file, path), field: fieldName(path), problem, remedy })
  }

  /** Something wrong with a whole file or folder. */
  file(path: string, problem: string, remedy: string): void {
    this.#faults.push({ file: path, line: null, field: '', problem, remedy })
  }

  add(faults: readonly KnowledgeFault[]): void {
    this.#faults.push(...faults)
  }

  /** By file, then by line; a fault found in several layers once. */
  sorted(): readonly KnowledgeFault[] {
    const distinct = new Map(this.#faults.map((fault) => [describeFault(fault), fault]))
    return [...distinct.values()].sort((a, b) =>
      a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
    )
  }
}
