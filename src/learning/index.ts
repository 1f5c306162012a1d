export { anonymise, isImpersonal } from './anonymise.ts'
export { type HeardTurn, traceOf } from './trace.ts'
export {
  forgetTraces,
  type Lesson,
  readTraces,
  recordLesson,
  tracedCommunes,
  type Verdict,
} from './trace-repository.ts'
