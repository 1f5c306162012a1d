import { STATE_NAMES } from '../petitions/index.ts'
import type { PetitionState } from '../storage/index.ts'

/** The filters of the list of petitions, as they stand in the address. */
export interface PetitionQuery {
  readonly text: string
  readonly state: PetitionState | undefined
  readonly field: string | undefined
  readonly officer: string | undefined
  readonly mine: boolean
  readonly overdue: boolean
  readonly page: number
  /** Nothing filtered, first page. */
  readonly isPlain: boolean
  /** The query string again, without empty parts. */
  readonly address: string
  withPage(page: number): string
}

const MAX_PAGE = 10_000

/** Reads the address; what is not a known value counts as not given. */
export function petitionQuery(parameters: Readonly<Record<string, string>>): PetitionQuery {
  const given = (name: string): string | undefined =>
    parameters[name]?.normalize('NFC').trim().slice(0, 200) || undefined
  const state = given('state')
  const page = Math.min(MAX_PAGE, Math.max(1, Number.parseInt(given('page') ?? '1', 10) || 1))
  const kept = new URLSearchParams()
  for (const name of ['q', 'state', 'field', 'officer', 'mine', 'overdue']) {
    const value = given(name)
    if (value !== undefined) kept.set(name, value)
  }
  const withPage = (number: number): string => {
    const all = new URLSearchParams(kept)
    if (number > 1) all.set('page', String(number))
    return all.toString()
  }
  return {
    text: given('q') ?? '',
    state: state !== undefined && state in STATE_NAMES ? (state as PetitionState) : undefined,
    field: given('field'),
    officer: given('officer'),
    mine: given('mine') === '1',
    overdue: given('overdue') === '1',
    page,
    isPlain: kept.size === 0 && page === 1,
    address: withPage(page),
    withPage,
  }
}
