import { announcementSkill } from './announcement/skill.ts'
import { appointmentSkill } from './appointment/skill.ts'
import { complaintSkill } from './complaint/skill.ts'
import { dossierSkill } from './dossier/skill.ts'
import { emergencySkill } from './emergency/skill.ts'
import { feedbackSkill } from './feedback/skill.ts'
import { handoverSkill } from './handover/skill.ts'
import { officeSkill } from './office/skill.ts'
import { petitionSkill } from './petition/skill.ts'
import { petitionStatusSkill } from './petition-status/skill.ts'
import { privacySkill } from './privacy/skill.ts'
import { procedureSkill } from './procedure/skill.ts'
import { scamSkill } from './scam/skill.ts'
import { smalltalkSkill } from './smalltalk/skill.ts'
import type { Skill } from './types.ts'

/** Every skill of the assistant, each owning its intents and payloads. */
export const SKILLS: readonly Skill[] = [
  emergencySkill,
  petitionSkill,
  petitionStatusSkill,
  complaintSkill,
  handoverSkill,
  procedureSkill,
  officeSkill,
  dossierSkill,
  appointmentSkill,
  announcementSkill,
  feedbackSkill,
  privacySkill,
  scamSkill,
  smalltalkSkill,
]
