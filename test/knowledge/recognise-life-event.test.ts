import { describe, expect, it } from 'vitest'
import { recogniseLifeEvents } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'

const events = (text: string) => recogniseLifeEvents(text, hoaMai).map((event) => event.id)

describe('recogniseLifeEvents', () => {
  it.each([
    ['chồng em vừa mất, cần làm giấy tờ gì', 'nguoi-than-mat'],
    ['me toi mat hom qua', 'nguoi-than-mat'],
    ['vợ em mới sinh bé trai', 'moi-sinh-con'],
    ['toi moi chuyen ve xa', 'moi-chuyen-den'],
    ['muốn mở quán cà phê nhỏ', 'mo-quan'],
  ])('reads “%s” as %s', (text, id) => {
    expect(events(text)).toContain(id)
  })

  it('sees nothing where nothing is told', () => {
    expect(events('lệ phí chứng thực bao nhiêu')).toEqual([])
  })
})
