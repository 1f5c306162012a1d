import { describe, expect, test } from 'vitest'
import { dangerKind } from '../../../src/skills/emergency/danger-kind.ts'
import { emergencyCard } from '../../../src/skills/emergency/skill.ts'
import { commune } from '../commune-fixture.ts'

describe('the first number to call', () => {
  test.each([
    ['cháy nhà rồi', '114'],
    ['chay nha', '114'],
    ['có người đuối nước', '114'],
    ['bố tôi bất tỉnh', '115'],
    ['tai nạn chảy máu nhiều', '115'],
    ['có kẻ cầm dao chém người', '113'],
    ['bé gái bị xâm hại', '111'],
    ['đánh đập trẻ em dã man', '111'],
    ['sạt lở đất nhà tôi kẹt', '112'],
    ['tôi muốn tự tử', '115'],
    ['cứu với', '113'],
    ['tôi là nạn nhân bạo lực gia đình', '113'],
    ['toi bi bao luc gia dinh', '113'],
    ['bão tốc mái, cả nhà mắc kẹt', '112'],
    ['nước lên tới nóc nhà rồi, còn bà già trên gác', '112'],
    ['lửa bốc lên sau bếp', '114'],
    ['có người bị ngã gãy chân ngoài ruộng lúa', '115'],
    ['there is a fire in the kitchen', '114'],
    ['my friend is bleeding', '115'],
  ])('after “%s” is %s', (text, number) => {
    expect(emergencyCard(dangerKind(text), commune).phones?.[0]?.number).toBe(number)
  })
})
