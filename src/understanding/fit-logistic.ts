import { logistic } from './logistic.ts'

export interface LogisticCase {
  readonly features: readonly number[]
  readonly right: boolean
}

const ROUNDS = 4000
const RATE = 0.3

/**
 * Weights of a logistic map by gradient descent with momentum. Deterministic.
 * @param penalty pull towards 0 on every weight but the first, in cases
 */
export function fitLogistic(cases: readonly LogisticCase[], penalty: number): readonly number[] {
  const size = cases[0]?.features.length ?? 0
  const weights = new Float64Array(size)
  const speed = new Float64Array(size)
  const gradient = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < size; i += 1) gradient[i] = i === 0 ? 0 : penalty * (weights[i] as number)
    for (const { features, right } of cases) {
      const error = logistic(features, weights) - (right ? 1 : 0)
      for (let i = 0; i < size; i += 1) (gradient[i] as number) += error * (features[i] as number)
    }
    for (let i = 0; i < size; i += 1) {
      speed[i] = 0.9 * (speed[i] as number) - (RATE / SCALE / cases.length) * (gradient[i] as number)
      ;(weights[i] as number) += speed[i] as number
    }
  }
  return [...weights]
}

/** Features reach about six: a step is kept below what that steepens. */
const SCALE = 10
