import type { CommuneKnowledge } from '../knowledge/index.ts'
import type { StaffMember } from './staff-member.ts'

/** What middleware leaves for the routes of signed-in people. */
export interface ConsoleEnv {
  Variables: {
    readonly staff: StaffMember
    readonly commune: CommuneKnowledge
    /** Badge numbers of the menu. */
    readonly counts: MenuCounts
  }
}

/** Work waiting, shown beside the menu entries. */
export interface MenuCounts {
  readonly petitions: number
  readonly handovers: number
  readonly alerts: number
  readonly deliveries: number
}
