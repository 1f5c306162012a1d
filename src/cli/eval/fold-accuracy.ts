import { type LabelledText, train } from '../../understanding/classifier.ts'
import { fold } from '../../understanding/syllable.ts'
import { columns, percent } from './columns.ts'

export interface FoldReport {
  readonly texts: number
  readonly folds: readonly FoldScore[]
}

interface FoldScore {
  readonly marked: { readonly right: number; readonly of: number }
  readonly bare: { readonly right: number; readonly of: number }
}

/** Spreads the neighbours in a file, which are often alike, over the folds alike. */
const STRIDE = 7919

/**
 * Accuracy of the intent classifier alone on its own training texts, each part judged by a model that never saw it. Takes `folds`
 * trainings. Texts of one hand resemble each other: read it as an upper bound for other people's.
 */
export function foldAccuracy(texts: readonly LabelledText[], folds: number): FoldReport {
  const partOf = (i: number) => ((i * STRIDE) % texts.length) % folds
  return {
    texts: texts.length,
    folds: Array.from({ length: folds }, (_, part) => {
      const seen = texts.filter((_, i) => partOf(i) !== part)
      const heldOut = texts.filter((_, i) => partOf(i) === part)
      const { classify } = train(seen, { calibrate: false })
      const score = (form: (text: string) => string) => ({
        right: heldOut.filter(({ text, intent }) => classify(form(text)).intent === intent).length,
        of: heldOut.length,
      })
      return { marked: score((text) => text), bare: score(fold) }
    }),
  }
}

/** As a table. */
export function foldText({ texts, folds }: FoldReport): string {
  return columns([
    [`intent classifier on ${texts} training texts held out in turn`, 'as written', 'without marks'],
    ...folds.map(({ marked, bare }, i) => [`  part ${i + 1}`, percent(marked), percent(bare)]),
  ])
}
