export { baitOf } from './bait-sign.ts'
export { asksBribe } from './bribe.ts'
export { compareModels, comparisonTable, type EvaluationSet } from './compare-models.ts'
export { type Confusion, type Confusions, confusionsOf } from './confusions.ts'
export type { DangerKind } from './danger-table.ts'
export { dangerKindOf } from './emergency.ts'
export { isEnglish } from './english-text.ts'
export { evalIntent } from './eval-intent.ts'
export {
  isModelCurrent,
  loadUnderstander,
  MODEL_FILE,
} from './load-understander.ts'
export {
  ModelFileInvalidError,
  readModelFile,
  type UnderstandingModel,
  writeModelFile,
} from './model-file.ts'
export { costPaid } from './outcome-cost.ts'
export { procedureTextsOf } from './procedure-texts.ts'
export { type Refusals, refusalsOf } from './refusals.ts'
export { type Claim, type Reliability, reliabilityOf } from './reliability.ts'
export { type RiskCoverage, riskCoverage } from './risk-coverage.ts'
export {
  type Judgement,
  judge,
  type LabelledMessage,
  parseLabelledMessage,
  type Scores,
  type Share,
  summarise,
  understandInContext,
} from './scoring.ts'
export { groupSimilarTexts } from './similar-texts.ts'
export { trainUnderstandingModel } from './train-model.ts'
export { readTrainingData } from './training-data.ts'
export * from './types.ts'
