import { describe, expect, test } from 'vitest'
import { readRelations } from '../../src/slots/index.ts'

const said = (text: string) => readRelations(text).map((slot) => slot.value)

describe('people of the citizen in a text', () => {
  test.each([
    ['chồng em vừa mất', 'husband'],
    ['vợ tôi mới sinh', 'wife'],
    ['bố mẹ tôi già', 'parents'],
    ['con trai đi bộ đội', 'child'],
    ['ông nội', 'grandparents'],
    ['mẹ chồng', 'parentsInLaw'],
    ['con dâu', 'childInLaw'],
    ['con nuôi', 'adoptedChild'],
    ['cháu ngoại', 'grandchild'],
    ['em ruột tôi', 'sibling'],
    ['hàng xóm đánh nhau', 'neighbour'],
    ['người yêu', 'partner'],
    ['con tôi', 'child'],
    ['ba tôi', 'father'],
  ])('with marks: “%s” names %s', (text, relation) => {
    expect(said(text)).toEqual([relation])
  })

  test.each([
    ['vo toi moi sinh', 'wife'],
    ['chong em mat', 'husband'],
    ['bo me toi', 'parents'],
    ['con gai em', 'child'],
    ['hang xom mo nhac', 'neighbour'],
    ['me toi 80 tuoi', 'mother'],
    ['ba ngoai', 'grandparents'],
    ['bo toi mat', 'father'],
  ])('without marks: “%s” names %s', (text, relation) => {
    expect(said(text)).toEqual([relation])
  })

  test.each([
    ['ông xã em', 'husband'],
    ['bà xã tui', 'wife'],
    ['tía má tui', 'parents'],
    ['má tui', 'mother'],
    ['nhà kế bên ồn', 'neighbour'],
    ['bọ mạ em', 'parents'],
    ['thằng con tui', 'child'],
    ['thầy u em', 'parents'],
  ])('as spoken in the regions: “%s” names %s', (text, relation) => {
    expect(said(text)).toEqual([relation])
  })

  test.each([
    'cho em hỏi',
    'thứ ba',
    'vỡ ống nước',
    'tôi bỏ quên',
    'chống dịch',
    'con số',
    'bác ơi',
    'vo ong nuoc',
    'mo may gio',
    '',
  ])('“%s” names none', (text) => {
    expect(said(text)).toEqual([])
  })
})
