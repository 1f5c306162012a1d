export { createDailyBudget } from './daily-budget.ts'
export {
  createQuestionRewriter,
  type QuestionRewriter,
  type QuestionRewriterDeps,
} from './question-rewriter.ts'
export { readAgain } from './second-reading.ts'
export { validQuestion } from './valid-question.ts'
