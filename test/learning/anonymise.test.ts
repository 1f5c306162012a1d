import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anonymise, isImpersonal } from '../../src/learning/index.ts'

describe('what identifies a person is taken out', () => {
  test.each([
    ['tôi tên là nguyễn văn bảy, muốn làm khai sinh', 'tôi tên là [tên], muốn làm khai sinh'],
    ['toi ten la tran thi sau can doi the', 'toi ten la [tên] can doi the'],
    ['Tên tôi là Lan, hỏi lệ phí', 'Tên tôi là [tên], hỏi lệ phí'],
    ['họ và tên: Trần Thị Mười', 'họ và tên: [tên]'],
    ['con em tên Gia Hân chưa có khai sinh', 'con em tên [tên] chưa có khai sinh'],
    ['chị Lụa bán rau chiếm vỉa hè', 'chị [tên] bán rau chiếm vỉa hè'],
    ['cho gặp cô Thu bên tư pháp', 'cho gặp cô [tên] bên tư pháp'],
    ['ông Nguyễn Văn Tèo lấn đất', 'ông [tên] lấn đất'],
    ['em là lê thị hoa muốn hỏi', 'em là [tên] muốn hỏi'],
    ['Kim Anh xin hỏi giờ làm', '[tên] xin hỏi giờ làm'],
    ['anh tuan dia chinh hom nay co lam khong', 'anh [tên] dia chinh hom nay co lam khong'],
  ])('a name: “%s”', (text, clean) =>
    expect(anonymise(text)).toMatchObject({ text: clean, suspicious: false }),
  )

  test.each([
    ['nhà em ở thôn Đoài bị ngập', 'nhà em ở [địa chỉ] bị ngập'],
    ['nha o xom 5 bi ngap', 'nha o [địa chỉ] bi ngap'],
    ['nhà số 12/5 ngõ 3 mất nước', '[địa chỉ] [địa chỉ] mất nước'],
    ['số nhà 8 đường Lê Lợi', '[địa chỉ] [địa chỉ]'],
    ['duong nguyen trai hong', '[địa chỉ] hong'],
    ['ấp Bình Hòa cúp điện', '[địa chỉ] cúp điện'],
    ['tổ dân phố 7 họp khi nào', '[địa chỉ] họp khi nào'],
    ['chuyển về phường Tân Lập thì làm gì', 'chuyển về [địa chỉ] thì làm gì'],
  ])('a place: “%s”', (text, clean) => expect(anonymise(text).text).toBe(clean))

  test.each([
    ['gọi 0912 345 678 giúp', 'gọi [điện thoại] giúp', 'phone'],
    ['goi +84 912.345.678 giup', 'goi [điện thoại] giup', 'phone'],
    ['số o912 345 678 nhé', 'số [điện thoại] nhé', 'phone'],
    ['cccd 001 088 012 345', 'cccd [số giấy tờ]', 'identity'],
    ['stk 0123456789012 ngân hàng', 'stk [tài khoản] ngân hàng', 'account'],
    ['xe 29A-123.45 đỗ bậy', 'xe [biển số] đỗ bậy', 'plate'],
    ['xe 29b1 23456 do bay', 'xe [biển số] do bay', 'plate'],
    ['hồ sơ H99.01-261122-0001 xong chưa', 'hồ sơ [mã] xong chưa', 'code'],
    ['PA-4829-1735 tới đâu rồi', '[mã] tới đâu rồi', 'code'],
    ['hộ chiếu C1234567 hết hạn', 'hộ chiếu [mã] hết hạn', 'code'],
    ['thẻ DN4790123456789 dùng được không', 'thẻ [mã] dùng được không', 'code'],
    ['sinh ngày 12/3/1985', 'sinh ngày [ngày]', 'date'],
    ['em sn 1990 làm thẻ', 'em [ngày] làm thẻ', 'date'],
    ['gửi về an.b@gmail.com', 'gửi về [thư điện tử]', 'email'],
    ['bấm https://bit.ly/abc nhận quà', 'bấm [liên kết] nhận quà', 'link'],
    ['vào qua-tang.vn nhận quà', 'vào [liên kết] nhận quà', 'link'],
    ['số\u200b 09\u200b12345678', 'số [điện thoại]', 'phone'],
    ['gọi ０９１２３４５６７８', 'gọi [điện thoại]', 'phone'],
  ])('a number or link: “%s”', (text, clean, kind) => {
    expect(anonymise(text)).toMatchObject({ text: clean, removed: [kind] })
  })

  test.each([
    'số em là không chín một hai ba bốn năm sáu bảy tám',
    'mật khẩu của em là hoahong',
    'zalo: be heo',
    'a'.repeat(60),
    'chuyện nhà em dài lắm '.repeat(40),
  ])('what no pattern can clean is called suspicious: “%s”', (text) => {
    expect(anonymise(text).suspicious).toBe(true)
  })
})

test.each([
  'khai sinh quá 60 ngày có bị phạt không',
  'khai sinh qua 60 ngay co bi phat khong',
  'gọi 113 hay 114 khi cháy nhà',
  'bà mẹ Việt Nam anh hùng được hưởng gì',
  'đường trước nhà hỏng hai tháng nay',
  'tôi muốn phản ánh đường hỏng',
  'toi muon phan anh duong hong',
  'lên phường 3 lần rồi chưa xong',
  'làm lại sổ đỏ năm 2015 được không',
  'UBND xã làm việc thứ Bảy không ạ',
  'hàng xóm xây nhà lấn sang',
  'tiếng ồn ở nông thôn xử lý sao',
  'con thứ ba 14 tuổi làm căn cước',
  'bản sao và bản chính khác gì nhau',
  'CHO TÔI HỎI LỆ PHÍ KẾT HÔN',
])('“%s” has nothing personal and stays whole', (text) => {
  expect(anonymise(text)).toEqual({ text, removed: [], suspicious: false })
  expect(isImpersonal(text)).toBe(true)
})

test('a text with something taken out is not impersonal, nor is what is left of it', () => {
  expect(isImpersonal('chị Lụa bán rau')).toBe(false)
  expect(isImpersonal('chị [tên] bán rau')).toBe(false)
})

test('no phone number survives however it is grouped and surrounded', () => {
  const words = fc.constantFrom('cho em hỏi', 'sdt', 'nha', 'gọi giúp', 'số')
  const separator = fc.constantFrom('', ' ', '.', '-')
  fc.assert(
    fc.property(
      words,
      words,
      separator,
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
      (a, b, sep, tail) => {
        const digits = String(tail)
        const number = ['09', digits.slice(0, 2), digits.slice(2, 5), digits.slice(5)].join(sep)
        const { text } = anonymise(`${a} ${number} ${b}`)
        expect(text.replace(/\D/g, '')).toBe('')
      },
    ),
    { numRuns: 300 },
  )
})

test('any text at all is taken, and what comes out is NFC on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const clean = anonymise(text).text
      expect(clean).toBe(clean.normalize('NFC'))
      expect(clean).not.toContain('\n')
    }),
    { numRuns: 500 },
  )
})
