import { describe, expect, test } from 'vitest'
import { toldEvent } from '../../src/skills/told-event.ts'
import { commune, understood } from './commune-fixture.ts'

const UNSURE = understood('feedback.complaint', { action: 'fallback', confidence: 0.15 })

describe('an event of life told without naming a procedure', () => {
  test('asks for what comes first, and for the rest after it', () => {
    const heard = toldEvent('mẹ chị\nmất hôm qua\ngiờ làm giấy gì', UNSURE, commune)
    expect(heard?.intent).toBe('procedure.ask')
    expect(heard?.candidates[0]?.id).toBe('dang-ky-khai-tu')
  })

  test('asks nothing when it only tells', () => {
    expect(toldEvent('mẹ chị mất hôm qua', UNSURE, commune)).toBeNull()
  })

  test('never takes a message that was understood, nor an emergency', () => {
    const text = 'bố tôi vừa mất, cần làm giấy gì'
    expect(toldEvent(text, understood('procedure.ask'), commune)).toBeNull()
    expect(toldEvent(text, understood('petition.create', { confidence: 0.9 }), commune)).toBeNull()
    expect(toldEvent(text, understood('emergency', { action: 'fallback' }), commune)).toBeNull()
  })
})
