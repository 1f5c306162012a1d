export {
  type Classification,
  type Classifier,
  type LabelledText,
  type TrainOptions,
  train,
} from './classifier.ts'
export { evalIntent } from './eval-intent.ts'
export {
  isModelCurrent,
  type LoadedUnderstander,
  type LoadOptions,
  loadUnderstander,
  MODEL_FILE,
} from './load-understander.ts'
export { type UnderstandingModel, writeModelFile } from './model-file.ts'
export { procedureTextsOf } from './procedure-texts.ts'
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
export { trainUnderstandingModel } from './train-model.ts'
export { readTrainingData } from './training-data.ts'
export * from './types.ts'
