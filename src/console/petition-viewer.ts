import type { PetitionViewer } from '../petitions/index.ts'
import { seesAllSealed } from './permissions.ts'
import type { StaffMember } from './staff-member.ts'

/** The rights of a person in the form the queries of petitions take; agrees with `may(…, 'petition.view', …)`. */
export function petitionViewer(staff: StaffMember): PetitionViewer {
  return {
    officerId: staff.role === 'officer' ? staff.officerId : null,
    seesRestricted: seesAllSealed(staff),
  }
}
