export {
  type AcceptedExample,
  acceptableText,
  ExampleRefusedError,
  foldSentence,
  writeLearntExample,
} from './accept-example.ts'
export { addAlias } from './add-alias.ts'
export { anonymise, isImpersonal } from './anonymise.ts'
export { type HeardTurn, traceOf } from './trace.ts'
export { groupTraces, TROUBLES, type TraceGroup, type Trouble, troubleOf } from './trace-groups.ts'
export {
  forgetTraces,
  type Lesson,
  readTraces,
  recordLesson,
  tracedCommunes,
  type Verdict,
} from './trace-repository.ts'
