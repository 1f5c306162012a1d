import type { CommuneKnowledge, ExternalBody, SlaCode } from './types.ts'

/** A person who can be given a petition: an officer or a leader. */
export interface ResponsiblePerson {
  readonly id: string
  readonly name: string
  /** Title of the officer or office of the leader. */
  readonly title: string
  /** Unit id; null for leaders. */
  readonly unitId: string | null
  /** Office telephone; null for leaders, who are reached through the office. */
  readonly phone: string | null
}

/** Who takes a petition of one field. */
export interface FieldAssignment {
  readonly fieldCode: string
  readonly function: string
  readonly officer: ResponsiblePerson
  /** Stands in while the officer is away. */
  readonly standIn: ResponsiblePerson
  /** Outside body that solves it while the officer follows it up. */
  readonly external: ExternalBody | null
  /** Units that work along, by id. */
  readonly withUnits: readonly string[]
  /** null: the field is only guided, no petition is registered. */
  readonly sla: SlaCode | null
  /** Only the officer and the chairman may see it. */
  readonly restricted: boolean
  /** Explain the legal path instead of registering a petition. */
  readonly guideOnly: boolean
}

/**
 * Officer of a petition field. A field without a route goes where `KHAC` (other) goes, so that nothing is lost.
 * @throws {RangeError} the commune routes neither the field nor `KHAC`; `loadKnowledge` lets no such data through
 */
export function officerForField(commune: CommuneKnowledge, fieldCode: string): FieldAssignment {
  const route = commune.routes[fieldCode] ?? commune.routes.KHAC
  const people = route && peopleOfFunction(commune, route.function)
  if (!route || !people) throw new RangeError(`no officer for field ${fieldCode}`)
  return {
    fieldCode,
    function: route.function,
    officer: people.officer,
    standIn: people.standIn,
    external: route.external === undefined ? null : (commune.external[route.external] ?? null),
    withUnits: route.with ?? [],
    sla: route.sla ?? null,
    restricted: route.restricted ?? false,
    guideOnly: route.guideOnly ?? false,
  }
}

function peopleOfFunction(
  commune: CommuneKnowledge,
  functionKey: string,
): { officer: ResponsiblePerson; standIn: ResponsiblePerson } | undefined {
  const kept = commune.leaderFunctions[functionKey]
  const officer = kept
    ? personById(commune, kept.leader)
    : personById(commune, commune.officers.find((one) => one.functions.includes(functionKey))?.id)
  const standIn = personById(
    commune,
    kept ? kept.deputy : commune.officers.find((one) => one.id === officer?.id)?.deputy,
  )
  return officer && standIn && { officer, standIn }
}

function personById(commune: CommuneKnowledge, id: string | undefined): ResponsiblePerson | undefined {
  const officer = commune.officers.find((one) => one.id === id)
  if (officer) {
    const { name, title, unit, phone } = officer
    return { id: officer.id, name, title, unitId: unit, phone }
  }
  const leader = commune.leaders.find((one) => one.id === id)
  return leader && { id: leader.id, name: leader.name, title: leader.office, unitId: null, phone: null }
}
