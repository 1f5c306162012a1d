import { describe, expect, it } from 'vitest'
import { officerForField } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

describe('officerForField', () => {
  it('gives a field to the officer of its function, with the one who stands in', () => {
    const assignment = officerForField(hoaMai, 'GT')

    expect(assignment).toMatchObject({ sla: 'P2', external: null, restricted: false, guideOnly: false })
    expect([assignment.officer.id, assignment.standIn.id]).toEqual(['o_xaydung', 'o_dat'])
  })

  it('gives complaints about officers to the chairman, never to their own unit', () => {
    const assignment = officerForField(hoaMai, 'CBCC')

    expect(assignment.officer).toMatchObject({ id: 'chu_tich', title: 'Chủ tịch UBND', unitId: null })
    expect(assignment.restricted).toBe(true)
  })

  it('names the outside body that solves a field and the officer who follows it up', () => {
    const assignment = officerForField(hoaMai, 'DIEN')

    expect(assignment.external?.name).toMatch(/Điện lực/)
    expect(assignment).toMatchObject({ sla: 'P4', officer: { id: 'o_kt_truong' } })
  })

  it('only guides complaints and denunciations', () => {
    expect(officerForField(hoaMai, 'KHIEU_NAI')).toMatchObject({ guideOnly: true, sla: null })
    expect(officerForField(hoaMai, 'TO_CAO')).toMatchObject({ guideOnly: true, restricted: true })
  })

  it('takes an unknown field as “other”, so that nothing is lost', () => {
    expect(officerForField(hoaMai, 'GI_DO').officer).toEqual(officerForField(hoaMai, 'KHAC').officer)
  })

  it('finds two different people for every field of the commune', () => {
    const alone = hoaMai.petitionFields.filter(({ code }) => {
      const { officer, standIn } = officerForField(hoaMai, code)
      return officer.id === standIn.id
    })

    expect(alone).toEqual([])
  })
})
