/** The lines from the first on that fit into `room` characters together; always at least one. */
export function fitLines(lines: readonly string[], room: number): readonly string[] {
  let used = 0
  const over = lines.findIndex((line) => {
    used += line.length + 1
    return used > room
  })
  return over === -1 ? lines : lines.slice(0, Math.max(1, over))
}
