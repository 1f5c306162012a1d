import type { Token } from './syllable.ts'

/** Words of official names that tell nothing apart. */
const GENERIC = new Set(
  'thu tuc dang ki cap viec doi voi cua va cac tai theo trong truong hop giay giai quyet che do thuc hien'.split(
    ' ',
  ),
)

export interface NameCoverage {
  /** How much of each name the words cover, 0 to 1, rare words counting more. Written into `out`. */
  score(tokens: readonly Token[], out: Float32Array): void
}

/**
 * “Khai sinh” is all of “đăng ký khai sinh” and little of “đăng ký khai sinh có yếu tố nước ngoài”: of procedures that share the words
 * of a short question the plainest is meant. Compared without marks.
 */
export function createNameCoverage(names: readonly (readonly Token[])[]): NameCoverage {
  const cores = names.map(
    (tokens) => new Set(tokens.map(({ folded }) => folded).filter((word) => !GENERIC.has(word))),
  )
  const namesWith = new Map<string, number[]>()
  for (const [name, core] of cores.entries()) {
    for (const word of core) {
      const list = namesWith.get(word) ?? []
      list.push(name)
      namesWith.set(word, list)
    }
  }
  const weightOf = (word: string) => Math.log(1 + names.length / (namesWith.get(word)?.length ?? 1))
  const totals = cores.map((core) => core.values().reduce((sum, word) => sum + weightOf(word), 0))

  return {
    score(tokens, out) {
      out.fill(0)
      const seen = new Set<string>()
      for (const { folded } of tokens) {
        if (seen.has(folded)) continue
        seen.add(folded)
        const list = namesWith.get(folded)
        if (list === undefined) continue
        const weight = weightOf(folded)
        for (const name of list) out[name] = (out[name] as number) + weight / (totals[name] as number)
      }
    },
  }
}
