/** One measured table: what was measured, under which settings, and the rows. */
export interface BenchTable {
  readonly title: string
  readonly settings: Readonly<Record<string, string | number | boolean>>
  readonly rows: readonly Readonly<Record<string, string | number>>[]
}
