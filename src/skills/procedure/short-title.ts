import type { Procedure } from '../../knowledge/index.ts'

const OPENINGS = /^(?:Thủ tục|Giải quyết thủ tục)\s+/iu
const TAIL =
  /\s+(?:trong các trường hợp|trong trường hợp|đối với trường hợp|đối với|do cơ quan|của cơ quan|theo quy định)\b.*$/iu

/** A procedure's name as people would say it: no “Thủ tục”, no legal tail. */
export function spokenName(name: string): string {
  const spoken = name
    .replace(OPENINGS, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .trim()
  const shorter = spoken.length > 70 ? spoken.replace(TAIL, '') : spoken
  const cut = shorter.length > 90 ? `${shorter.slice(0, 89).replace(/[\s,;]+\S*$/u, '')}…` : shorter
  return cut.charAt(0).toLocaleUpperCase('vi') + cut.slice(1)
}

/** What headings and buttons call a procedure: its short name, else its name as spoken. */
export function titleOf(procedure: Pick<Procedure, 'name' | 'shortName'>): string {
  return procedure.shortName ?? spokenName(procedure.name)
}

/** Buttons of the narrowest channel show this many characters. */
const NARROW = 20

/**
 * Titles for choosing between procedures. Where a narrow button would show the same of two of them, the words all of
 * them begin with are left out, so that what differs comes first.
 * @param maxLength of each title; longer ones end in “…”
 */
export function distinguishingTitles(names: readonly string[], maxLength: number): readonly string[] {
  const spoken = names.map(spokenName)
  if (areDistinct(spoken.map((name) => name.slice(0, NARROW)))) {
    return spoken.map((name) => shorten(name, maxLength))
  }
  const split = spoken.map((name) => name.split(' '))
  let same = 0
  while (
    split.every(
      (words) => words.length > same + 1 && words[same]?.toLowerCase() === split[0]?.[same]?.toLowerCase(),
    )
  ) {
    same += 1
  }
  const titles = split.map((words) => shorten(words.slice(names.length > 1 ? same : 0).join(' '), maxLength))
  return areDistinct(titles)
    ? titles
    : spoken.map((name, index) => shorten(`${index + 1}. ${name}`, maxLength))
}

function areDistinct(titles: readonly string[]): boolean {
  return new Set(titles.map((title) => title.toLowerCase())).size === titles.length
}

function shorten(title: string, maxLength: number): string {
  const capital = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1)
  if (capital.length <= maxLength) return capital
  const cut = capital.slice(0, maxLength - 1)
  const word = cut.lastIndexOf(' ')
  return `${(word > maxLength / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:]+$/u, '')}…`
}
