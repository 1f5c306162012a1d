import type { Share } from '../../understanding/index.ts'

/** Rows as aligned text, the first column to the left and the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length)
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** In points with one decimal; a dash where there was nothing to judge. */
export function percent({ right, of }: Share): string {
  return of === 0 ? '–' : ((100 * right) / of).toFixed(1)
}
