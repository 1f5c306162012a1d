import type { Aspect } from '../../understanding/types.ts'
import { benefitAsked } from './benefit.ts'
import { documentsAnswer } from './documents.ts'
import { eligibilityAnswer } from './eligibility.ts'
import { bestExplanation, restated } from './explanation.ts'
import { feeAnswer } from './fee.ts'
import { withoutHearsay, withoutMoney } from './hearsay.ts'
import { formAnswer, legalAnswer, resultAnswer, stepsAnswer } from './lists.ts'
import { onlineAnswer } from './online.ts'
import { overviewAnswer } from './overview.ts'
import { penaltyAnswer } from './penalty.ts'
import { basisLine, confirmLine, mainBases } from './provenance.ts'
import { refusedAnswer } from './refused.ts'
import type { AspectAnswer, Subject } from './subject.ts'
import { timeAnswer } from './time-limit.ts'
import { asksWhetherRight } from './told-right.ts'
import { whereAnswer } from './where.ts'

/** How much of a question an explanation must cover before it replaces the general answer. */
const SPECIAL_CASE = 0.6

/** Aspects for which a question about a special case is better answered by the editor's explanation of that case. */
const EXPLAINABLE: ReadonlySet<Aspect> = new Set(['overview', 'steps', 'where'])

/** Aspects as which a question about a fine may be read. */
const PUNISHABLE: ReadonlySet<Aspect> = new Set(['overview', 'legal', 'eligibility', 'time', 'fee'])

/** One aspect of a procedure, from the knowledge base only. `question` is empty when a button was tapped. */
export function answerAspect(subject: Subject, aspect: Aspect, question: string): AspectAnswer {
  if (question !== '') {
    if (asksWhetherRight(question)) return refusedAnswer(subject, question)
    const penalty = PUNISHABLE.has(aspect) ? penaltyAnswer(subject, question) : null
    if (penalty) return penalty
    const benefit = benefitAsked(subject, question)
    if (benefit) return benefit
    const special = EXPLAINABLE.has(aspect) ? specialCase(subject, question) : null
    if (special) return special
  }
  switch (aspect) {
    case 'documents':
      return documentsAnswer(subject)
    case 'fee':
      return feeAnswer(subject)
    case 'time':
      return timeAnswer(subject)
    case 'where':
      return whereAnswer(subject)
    case 'online':
      return onlineAnswer(subject)
    case 'steps':
      return stepsAnswer(subject)
    case 'eligibility':
      return eligibilityAnswer(subject, question)
    case 'form':
      return formAnswer(subject)
    case 'legal':
      return legalAnswer(subject)
    case 'result':
      return resultAnswer(subject)
    case 'overview':
      return overviewAnswer(subject)
  }
}

function specialCase(subject: Subject, question: string): AspectAnswer | null {
  const { procedure, commune } = subject
  const explained = bestExplanation(question, { ...procedure, conditions: [], notes: [] })
  if (explained === null || explained.score < SPECIAL_CASE) return null
  const text = withoutMoney(withoutHearsay(restated(explained)))
  if (text === '' || text === explained.question) return null
  return {
    special: true,
    text: [
      text,
      ...(/\d/u.test(text) ? [confirmLine(procedure, commune)] : []),
      basisLine(mainBases(procedure), procedure),
    ].join('\n'),
  }
}
