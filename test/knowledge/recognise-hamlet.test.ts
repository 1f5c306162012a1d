import { describe, expect, it } from 'vitest'
import { recogniseHamlet } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const ids = (text: string) => recogniseHamlet(text, hoaMai).map((one) => one.hamlet.id)

describe('recogniseHamlet', () => {
  it.each([
    ['đường thôn Đông hỏng rồi', 'dong'],
    ['duong thon dong hong roi', 'dong'],
    ['xóm Đoài mất điện', 'doai'],
    ['ấp Hạ ngập', 'ha'],
    ['t.Trung có đám chó', 'trung'],
    ['ngay bến đò cũ', 'ben_da'],
    ['gần Gò Mai', 'go_mai'],
    ['gan suoi hoa', 'suoi_hoa'],
    ['Thôn Thượng'.normalize('NFD'), 'thuong'],
    ['khu 1 nhiều rác', 'thuong'],
  ])('finds in “%s” the hamlet %s', (text, id) => {
    expect(ids(text)).toEqual([id])
  })

  it('takes a bare common word as a name only in a very short answer', () => {
    expect(ids('đông')).toEqual(['dong'])
    expect(ids('ở Hạ')).toEqual(['ha'])
    expect(ids('chợ họp đông quá trời luôn')).toEqual([])
    expect(ids('trung tâm hành chính công mở cửa lúc mấy giờ')).toEqual([])
  })

  it('does not take a syllable with other diacritics for the name', () => {
    expect(ids('thôn Đồng bị ngập từ hôm qua')).toEqual([])
  })

  it('returns both hamlets of a place between two, in the order named', () => {
    expect(ids('đoạn giữa thôn Đoài và thôn Đông')).toEqual(['doai', 'dong'])
  })

  it('says which words named it and how sure it is', () => {
    expect(recogniseHamlet('ổ gà ở xóm đông ạ', hoaMai)).toMatchObject([{ matched: 'xóm đông', score: 1 }])
    expect(recogniseHamlet('ổ gà ở gò mai ạ', hoaMai)).toMatchObject([{ matched: 'gò mai', score: 0.9 }])
  })

  it('finds nothing in an empty text, emoji or numbers', () => {
    for (const text of ['', '😀', '12345', '   ']) expect(ids(text)).toEqual([])
  })
})
