import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'
import type { ProcedureCandidate } from '../../understanding/types.ts'
import { foldedNames } from './folded-names.ts'

/** Shares of belief below which a candidate is only what was left over. */
const FLOOR = 0.12
/** From here a candidate stands on more than single words. */
const STRONG = 0.5

/** Words that stand in half of all names, and courtesy: sharing one makes nothing close. */
const COMMON = new Set(
  `a anh ai ba ban bao bi cac cai can cap cho co con cua da dang de den di do doi duoc em gi giay giup hay ho hoi ky khong ko la lai lam mat may minh moi mot muon nao nay nhu o oi ong phai qua sao so tai the thi thu to toi tu tuc tui va vay ve vi viec voi xa xe xin dau nguoi thong tin chung nhan ca nhan phan truong hop khi hoac`.split(
    ' ',
  ),
)

/**
 * The candidates that share a word of their own with what was said; the others are noise to whoever reads them.
 * @returns best first
 */
export function closeCandidates(
  text: string,
  candidates: readonly ProcedureCandidate[],
  commune: CommuneKnowledge,
): readonly Procedure[] {
  const said = foldText(text)
    .split(' ')
    .filter((word) => word.length > 1 && !COMMON.has(word))
  const pairs = pairsOf(foldText(text))
  return candidates.flatMap((one) => {
    const procedure = commune.procedureById(one.id)
    if (procedure === undefined || one.score < FLOOR) return []
    const names = foldedNames(procedure)
    const words = new Set(names.flatMap((name) => name.split(' ')))
    const near =
      one.score >= STRONG
        ? said.some((word) => words.has(word))
        : names.some((name) => pairsOf(name).some((pair) => pairs.includes(pair)))
    return near ? [procedure] : []
  })
}

/** Two words in a row of which one says something. */
function pairsOf(folded: string): readonly string[] {
  const words = folded.split(' ')
  if (words.length === 1) return words
  return words
    .slice(1)
    .map((word, index) => [words[index] ?? '', word])
    .filter((pair) => pair.some((word) => word.length > 1 && !COMMON.has(word)))
    .map((pair) => pair.join(' '))
}
