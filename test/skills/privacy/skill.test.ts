import { expect, test } from 'vitest'
import { privacySkill } from '../../../src/skills/privacy/skill.ts'
import { commune, depsWith, turnOf, understood } from '../commune-fixture.ts'

async function told(privacy: Partial<typeof commune.privacy>): Promise<string> {
  const understanding = understood('privacy.ask')
  const result = await privacySkill.handle(
    { ...turnOf(), understanding, flow: null },
    {
      ...depsWith(() => understanding),
      commune: { ...commune, privacy: { ...commune.privacy, ...privacy } },
    },
  )
  return result === 'pass' ? '' : (result.reply[0]?.text ?? '')
}

test('citizens read for how long figures are kept for learning, and that their words are not', async () => {
  expect(await told({})).toContain(
    '180 ngày số liệu trợ lý hiểu câu hỏi ra sao, không kèm tên, tài khoản và lời ông/bà viết.',
  )
})

test('citizens read it when cleaned questions are kept', async () => {
  expect(await told({ keepQuestions: true })).toContain('kèm câu hỏi đã bỏ tên, số điện thoại, địa chỉ')
})

test('citizens read which outside services see data', async () => {
  expect(await told({})).not.toContain('Dịch vụ bên ngoài')
  expect(await told({ outsideServices: ['Mô hình ngôn ngữ của Tỉnh'] })).toContain(
    'Dịch vụ bên ngoài có xử lý dữ liệu: Mô hình ngôn ngữ của Tỉnh.',
  )
})
