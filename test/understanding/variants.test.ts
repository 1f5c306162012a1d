import { expect, test } from 'vitest'
import { wordsOf } from '../../src/understanding/reading.ts'
import { variantSigns, variantsOfName } from '../../src/understanding/variants.ts'

const signOf = (text: string, name: string) => variantSigns(wordsOf(text))[variantsOfName(name)[0] ?? -1]
const GROWN_UP = 'Thủ tục đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân'
const FUNERAL = 'Giải quyết chế độ mai táng phí đối với cựu chiến binh'
const FOREIGN = 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài'

test('the rare sibling is unlikely until a word shows it', () => {
  expect(signOf('kết hôn với người Hàn', FOREIGN)).toBe('shown')
  expect(signOf('kết hôn với người cùng xã', FOREIGN)).toBe('unlikely')
})

test('a child without a birth certificate is no grown-up with papers', () => {
  expect(signOf('tôi 50 tuổi chưa có khai sinh', GROWN_UP)).toBe('shown')
  expect(signOf('bé nhà tôi lên 5 chưa có khai sinh', GROWN_UP)).toBe('never')
})

test('funeral aid is never meant where nobody died', () => {
  expect(signOf('chế độ hằng tháng cho cựu chiến binh', FUNERAL)).toBe('never')
  expect(signOf('cựu chiến binh qua đời được trợ cấp gì', FUNERAL)).toBe('needed')
})
