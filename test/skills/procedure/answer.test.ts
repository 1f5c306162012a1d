import { describe, expect, test } from 'vitest'
import type { FeeLine, Procedure } from '../../../src/knowledge/index.ts'
import { answerAspect } from '../../../src/skills/procedure/answer.ts'
import { distinguishingTitles, spokenName } from '../../../src/skills/procedure/short-title.ts'
import type { Subject } from '../../../src/skills/procedure/subject.ts'
import { ASPECTS } from '../../../src/understanding/types.ts'
import { commune, FRIDAY } from '../commune-fixture.ts'

function procedure(id: string): Procedure {
  const found = commune.procedureById(id)
  if (!found) throw new Error(`no procedure ${id}`)
  return found
}

function subject(about: Procedure, changes: Partial<Subject> = {}): Subject {
  return {
    procedure: about,
    commune,
    on: Temporal.PlainDate.from('2026-11-20'),
    now: FRIDAY,
    full: false,
    ...changes,
  }
}

function withFee(...fee: readonly FeeLine[]): Procedure {
  return { ...procedure('dang-ky-khai-tu'), verifiedParts: ['fee'], fee }
}

const LINE: FeeLine = {
  case: 'mọi trường hợp',
  amountVnd: 8_000,
  text: '8.000 đồng mỗi bản',
  basis: '281/2016/TT-BTC',
}

describe('every procedure of the catalogue', () => {
  test.each(ASPECTS)(
    'is answered on %s: short, in Vietnamese, with nothing of another province',
    (aspect) => {
      for (const about of commune.procedures) {
        const { text } = answerAspect(subject(about), aspect, '')
        expect(text.length, about.id).toBeLessThan(aspect === 'documents' ? 1_150 : 820)
        expect(text, about.id).toBe(text.normalize('NFC'))
        expect(text, about.id).not.toMatch(
          /undefined|\bnull\b|NaN|Hà Nội|Đồng Nai|UBND (cấp )?huyện|ví dụ mức|cấu hình/,
        )
      }
    },
  )

  test('gives its legal basis and check date wherever it names money', () => {
    for (const about of commune.procedures) {
      const { text } = answerAspect(subject(about, { full: true }), 'fee', '')
      if (/\d\s*đồng/u.test(text))
        expect(text, about.id).toMatch(/Căn cứ: .+\((kiểm tra tháng \d+\/\d{4}|chưa đối chiếu văn bản)\)/)
    }
  })

  test('never names an amount that the province has yet to set', () => {
    for (const about of commune.procedures) {
      if (about.overrides.length > 0) continue
      for (const line of about.fee.filter((one) => one.setBy !== undefined)) {
        const { text } = answerAspect(subject({ ...about, fee: [line] }, { full: true }), 'fee', '')
        expect(text, about.id).not.toMatch(/\d\s*(đồng|đ\b|triệu)/u)
        expect(text, about.id).toContain('xin xác nhận lại với')
      }
    }
  })
})

describe('a fee', () => {
  test('that is checked is quoted with its basis', () => {
    const { text } = answerAspect(subject(withFee(LINE)), 'fee', '')
    expect(text).toContain('8.000 đồng mỗi bản')
    expect(text).toContain('Thông tư 281/2016/TT-BTC')
    expect(text).not.toContain('xin xác nhận lại')
  })

  test('that nobody checked asks for confirmation', () => {
    const unchecked = { ...withFee(LINE), verifiedParts: [] }
    expect(answerAspect(subject(unchecked), 'fee', '').text).toContain('xin xác nhận lại với')
  })

  test('out of force is not named', () => {
    const old = withFee({ ...LINE, validUntil: '2026-06-30' })
    const { text } = answerAspect(subject(old), 'fee', '')
    expect(text).not.toContain('8.000')
    expect(text).toContain('xin xác nhận lại với')
  })

  test('of this day is chosen, with its last day', () => {
    const both = withFee(
      { ...LINE, text: '25.000 đồng', validUntil: '2026-12-31' },
      { ...LINE, text: '50.000 đồng', validFrom: '2027-01-01' },
    )
    const now = answerAspect(subject(both), 'fee', '').text
    expect(now).toContain('25.000 đồng (áp dụng đến hết 31/12/2026)')
    expect(now).not.toContain('50.000')
    const later = answerAspect(subject(both, { on: Temporal.PlainDate.from('2027-01-01') }), 'fee', '').text
    expect(later).toContain('50.000')
    expect(later).not.toContain('25.000')
  })

  test('that the commune entered itself is named although the province sets it', () => {
    const origin = { layer: 'commune', source: ['x'], asOf: '2026-10', verifiedParts: ['fee'] } as const
    const local = withFee({ ...LINE, setBy: 'HĐND cấp tỉnh', origin })
    const { text } = answerAspect(subject(local), 'fee', '')
    expect(text).toContain('8.000 đồng')
    expect(text).toContain('kiểm tra tháng 10/2026')
  })
})

describe('papers', () => {
  test('accepted as original or copy are never asked for twice', () => {
    const about: Procedure = {
      ...procedure('dang-ky-khai-tu'),
      documents: [{ name: 'Giấy chứng nhận', original: 1, copy: 1, eitherAccepted: true }],
    }
    const { text } = answerAspect(subject(about), 'documents', '')
    expect(text).toContain('1 bản chính hoặc 1 bản sao')
    expect(text).toContain('chỉ mang khi cán bộ không tra được')
  })
})

describe('a question whether one may', () => {
  test('is answered by the condition that decides and who decides, never by a verdict', () => {
    const { text } = answerAspect(
      subject(procedure('dang-ky-khai-sinh')),
      'eligibility',
      'cha mẹ chưa đăng ký kết hôn thì có làm khai sinh được không',
    )
    expect(text).toContain('UBND xã xem hồ sơ cụ thể rồi mới quyết định')
    expect(text).toContain('phần cha bỏ trống')
  })

  test('never draws an amount from an explanation', () => {
    for (const about of commune.procedures) {
      for (const { q } of about.faq) {
        const { text } = answerAspect(subject({ ...about, benefit: [] }), 'eligibility', q)
        expect(text, `${about.id}: ${q}`).not.toMatch(/\d\s*(đồng|triệu)/u)
      }
    }
  })
})

describe('names of procedures', () => {
  test('leave out “Thủ tục”', () => {
    expect(spokenName('Thủ tục đăng ký khai sinh')).toBe('Đăng ký khai sinh')
  })

  test('offered together begin with what differs and are all different', () => {
    const titles = distinguishingTitles(
      ['Nghĩa vụ quân sự: chuyển đến', 'Nghĩa vụ quân sự: chuyển đi', 'Nghĩa vụ quân sự: tạm vắng'],
      20,
    )
    expect(titles).toEqual(['Chuyển đến', 'Chuyển đi', 'Tạm vắng'])
    expect(distinguishingTitles(['Thủ tục đăng ký khai sinh', 'Thủ tục đăng ký khai tử'], 20)).toEqual([
      'Đăng ký khai sinh',
      'Đăng ký khai tử',
    ])
    const all = distinguishingTitles(
      commune.procedures.slice(0, 4).map((one) => one.name),
      40,
    )
    expect(new Set(all).size).toBe(4)
  })
})
