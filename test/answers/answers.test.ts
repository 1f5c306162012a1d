import { expect, test } from 'vitest'
import { commune } from '../skills/commune-fixture.ts'
import { renderScene } from './render-scene.ts'
import { formsWithoutProcedure, sampleProcedures } from './sample-procedures.ts'
import type { Scene } from './scene.ts'
import { complaintScenes } from './scenes/complaint.ts'
import {
  announcementScenes,
  appointmentScenes,
  dossierScenes,
  feedbackScenes,
  handoverScenes,
  privacyScenes,
  scamScenes,
} from './scenes/counter.ts'
import { emergencyScenes } from './scenes/emergency.ts'
import { englishScenes } from './scenes/english.ts'
import { officeScenes } from './scenes/office.ts'
import { petitionScenes } from './scenes/petition.ts'
import { OFFICER_ANSWER, petitionStatusScenes } from './scenes/petition-status.ts'
import { procedureScenes, scenesOfProcedure } from './scenes/procedure.ts'
import { smalltalkScenes } from './scenes/smalltalk.ts'
import { skillTexts } from './skill-texts.ts'

/** By file name; one for each skill, and one for English. */
const SCENES: Readonly<Record<string, readonly Scene[]>> = {
  announcement: announcementScenes,
  appointment: appointmentScenes,
  complaint: complaintScenes,
  dossier: dossierScenes,
  emergency: emergencyScenes,
  feedback: feedbackScenes,
  handover: handoverScenes,
  office: officeScenes,
  petition: petitionScenes,
  'petition-status': petitionStatusScenes,
  privacy: privacyScenes,
  procedure: procedureScenes,
  scam: scamScenes,
  smalltalk: smalltalkScenes,
  english: englishScenes,
}

/** Said only where a calendar has no opening in two months, and where the kind of a legal text is not known. */
const NEVER_SHOWN: readonly string[] = ['ngày làm việc tới', 'văn bản số']

async function rendered(scenes: readonly Scene[]): Promise<string> {
  const shown: string[] = []
  for (const scene of scenes) shown.push(await renderScene(scene))
  return `${shown.join('\n\n')}\n`
}

test.each(Object.keys(SCENES))('the answers of %s are the ones a reader has seen', async (name) => {
  await expect(await rendered(SCENES[name] ?? [])).toMatchFileSnapshot(`rendered/${name}.txt`)
})

test.each([...sampleProcedures()])(
  'every answer about %s is the one a reader has seen',
  async (id, forms) => {
    const heading = `${commune.procedureById(id)?.name} (${forms.join('; ')})`
    await expect(`${heading}\n\n${await rendered(scenesOfProcedure(id))}`).toMatchFileSnapshot(
      `rendered/procedures/${id}.txt`,
    )
  },
)

test('every form of a procedure is among those shown', () => {
  expect(formsWithoutProcedure()).toEqual([])
})

test('every sentence of the skills stands in an answer shown', async () => {
  const all: string[] = [OFFICER_ANSWER.text]
  for (const scenes of Object.values(SCENES)) all.push(await rendered(scenes))
  for (const id of sampleProcedures().keys()) all.push(await rendered(scenesOfProcedure(id)))
  all.push(...(OFFICER_ANSWER.buttons?.map(({ title }) => title) ?? []))
  const shown = all.join('\n').toLocaleLowerCase('vi')
  const unseen = skillTexts().filter(
    ({ text }) => !shown.includes(text.toLocaleLowerCase('vi')) && !NEVER_SHOWN.includes(text),
  )
  expect(unseen).toEqual([])
})
