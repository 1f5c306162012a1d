import { describe, expect, it } from 'vitest'
import type { FeeLine, Procedure, ProcedureOverride } from '../../src/knowledge/index.ts'
import { layOver } from '../../src/knowledge/lay-over.ts'
import { hoaMai } from './hoa-mai.ts'

const line = (name: string, amountVnd: number | null): FeeLine => ({
  case: name,
  amountVnd,
  text: 'chữ',
  basis: 'NQ',
})
const national = hoaMai.procedureById('ly-hon') as Procedure
const below: Procedure = { ...national, fee: [line('nộp trực tiếp', null), line('miễn', 0)], overrides: [] }
const local = (parts: Partial<ProcedureOverride>): ProcedureOverride => ({
  id: below.id,
  source: ['NQ'],
  asOf: '2026-11',
  verifiedParts: ['fee'],
  ...parts,
})

describe('layOver', () => {
  it('puts a local line in the place of the line with the same case and adds the others at the end', () => {
    const laid = layOver(below, local({ fee: [line('mới', 3), line('nộp trực tiếp', 2)] }), 'province')

    expect(laid.fee.map((one) => [one.case, one.amountVnd])).toEqual([
      ['nộp trực tiếp', 2],
      ['miễn', 0],
      ['mới', 3],
    ])
  })

  it('puts several local periods of one case in the place of one line', () => {
    const laid = layOver(
      below,
      local({ fee: [line('nộp trực tiếp', 2), line('nộp trực tiếp', 4)] }),
      'province',
    )

    expect(laid.fee.map((one) => one.amountVnd)).toEqual([2, 4, 0])
  })

  it('lets the commune replace what the province gave, and remembers both', () => {
    const province = layOver(below, local({ fee: [line('nộp trực tiếp', 2)] }), 'province')
    const laid = layOver(
      province,
      local({ fee: [line('nộp trực tiếp', 1)], channels: ['Tại quầy'] }),
      'commune',
    )

    expect(laid.fee[0]).toMatchObject({ amountVnd: 1, origin: { layer: 'commune' } })
    expect(laid.channels).toEqual(['Tại quầy'])
    expect(laid.overrides.map((one) => [one.layer, one.parts])).toEqual([
      ['province', ['fee']],
      ['commune', ['fee', 'channels']],
    ])
  })

  it('leaves the layer below as it was', () => {
    const before = structuredClone(below)
    layOver(below, local({ fee: [line('miễn', 9)], notes: ['thêm'] }), 'commune')

    expect(below).toEqual(before)
  })
})
