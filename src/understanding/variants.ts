import { maskPhrases } from './phrase-mask.ts'
import { createPhraseMatcher, phrases } from './phrase-matcher.ts'
import { fold, type Token } from './syllable.ts'

/**
 * What makes a procedure the rare sibling of a common one, and the words that show that the rare one is meant. Without such a word the
 * common one is; with it the rare one is. (`marks` are looked for in the official name.)
 */
const VARIANTS: readonly {
  readonly name: string
  readonly marks: readonly string[]
  readonly cues: readonly string[]
  /** Words beside which the cues do not count: the common one is meant all the same. */
  readonly unless?: readonly string[]
  /** Never meant without a cue, even where no common sibling shares its other words. */
  readonly onlyByCue?: boolean
}[] = [
  {
    name: 'foreign',
    marks: ['yếu tố nước ngoài', 'người nước ngoài tại Việt Nam', 'cơ quan có thẩm quyền của nước ngoài'],
    cues: phrases(`
    nước ngoài, ngoại quốc, người ngoại, việt kiều, quốc tịch, người hàn, hàn quốc, đài loan, trung quốc,
    nhật bản, người nhật, người mỹ, bên mỹ, qua mỹ, nước mỹ, người úc, bên úc, canada, người đức,
    bên đức, người pháp, bên pháp, người nga, người lào, campuchia, thái lan, singapore, malaysia, ấn độ,
    người tây, lấy tây, ông tây, bên nhật, bên hàn, bên tây, chồng tây, vợ tây, chồng hàn, chồng đài,
    người anh quốc, châu âu, hộ chiếu, foreigner, foreign, american, korean, passport, visa, homestay
  `),
  },
  {
    name: 'mobile',
    marks: ['lưu động'],
    cues: phrases(`
    lưu động, tận nhà, tận nơi, đến nhà, tại nhà, không đi lại được, vùng sâu, xuống thôn, về thôn,
    về bản
  `),
  },
  {
    name: 'again',
    marks: ['đăng ký lại'],
    cues: phrases(`
    đăng ký lại, làm lại, cấp lại, mất sổ, cháy sổ, mất sổ gốc, sổ gốc, sổ cũ, cháy hết, không còn lưu,
    thất lạc, xin lại, khai lại, không còn sổ, không tìm thấy, bị mất, mất giấy, mất hết, mất bản
  `),
  },
  {
    name: 'border',
    marks: ['biên giới'],
    cues: phrases('biên giới, nước láng giềng, bên kia biên giới, người lào, campuchia, trung quốc'),
  },
  {
    name: 'linked',
    marks: ['liên thông'],
    cues: phrases(`
    liên thông, gộp, cùng lúc, một lần, một thể, combo, luôn thể, đồng thời, chung một, một lượt,
    thẻ bảo hiểm, bảo hiểm y tế, nhập khẩu, mai táng phí, tử tuất, xóa thường trú, nhóm
  `),
  },
  {
    name: 'electronic-copy',
    marks: ['bản sao điện tử'],
    cues: phrases('điện tử, bản mềm, online, qua mạng, trực tuyến, file, pdf, scan'),
  },
  {
    name: 'existing-papers',
    marks: ['đã có hồ sơ, giấy tờ cá nhân'],
    cues: phrases(`
    người lớn, lớn tuổi, đã có, chưa từng, chưa bao giờ, chưa khai sinh, không có khai sinh,
    chưa có khai sinh, chưa có giấy khai sinh, không có giấy khai sinh, già, tuổi rồi
  `),
    unless: phrases(`
    bé, em bé, con tôi, con em, con mình, con tui, con nhỏ, con gái, con trai, con đầu, con út, cháu bé,
    cháu nhà, cháu tôi, cháu em, cháu gái, cháu trai, thằng nhỏ, thằng cu, nhóc, sơ sinh, mới sinh, trẻ
  `),
  },
  {
    name: 'funeral',
    marks: ['mai táng phí', 'chi phí mai táng đối với', 'chi phí mai táng cho', 'từ trần'],
    onlyByCue: true,
    cues: phrases(`
    mai táng, tang, ma chay, chôn, chôn cất, hỏa táng, chết, mất, qua đời, từ trần, tử, tạ thế, quy tiên,
    hy sinh, khuất, tuất, lìa trần, nằm xuống, đám ma, funeral, died
  `),
  },
  {
    name: 'school',
    marks: ['Nhập học'],
    onlyByCue: true,
    cues: phrases(`
    học, lớp, trường, mầm non, mẫu giáo, nhà trẻ, tuyển sinh, đi trẻ, gửi trẻ, tiểu học, school,
    kindergarten
  `),
  },
  {
    name: 'with-parentage',
    marks: ['kết hợp'],
    cues: phrases(`
    nhận cha, nhận bố, nhận con, chưa cưới, chưa kết hôn, chưa đăng ký, ngoài giá thú, họ bố, họ cha,
    tên bố, tên cha, không hôn thú, chưa đăng ký kết hôn, bạn trai, chưa có hôn thú, mang họ
  `),
  },
  { name: 'supervision', marks: ['giám sát'], cues: ['giám sát'] },
  {
    name: 'ending',
    marks: ['chấm dứt'],
    cues: phrases(`
    chấm dứt, thôi, nghỉ, đóng cửa, giải thể, dẹp, ngừng hẳn, trả giấy phép, trả lại, hủy, bỏ, kết thúc,
    không còn, đóng hẳn, sập tiệm, nghỉ bán, nghỉ luôn, không bán, không làm nữa
  `),
  },
  {
    name: 'removal',
    marks: ['xóa đăng ký'],
    cues: phrases('xóa, cắt, gạch, hủy, xóa tên, rút, bỏ, thôi'),
  },
  { name: 'unlocking', marks: ['mở khóa'], cues: phrases('mở khóa, mở lại, bị khóa, mở') },
  {
    name: 'locking',
    marks: ['khóa tài khoản', 'khóa căn cước'],
    cues: phrases('khóa, mất điện thoại, mất máy, lộ, bị hack, mất đt, rơi điện thoại'),
  },
  {
    name: 'second-instance',
    marks: ['lần hai'],
    cues: phrases('lần hai, lần 2, lên tỉnh, cấp trên, không đồng ý với kết quả, lần thứ hai, tỉnh'),
  },
  { name: 'police', marks: ['Công an nhân dân'], cues: ['công an'] },
  {
    name: 'guidance-mediators',
    marks: ['hòa giải viên', 'tổ trưởng tổ hòa giải'],
    cues: phrases('hòa giải viên, tổ trưởng, thù lao, làm hòa giải'),
  },
  { name: 'moved-in', marks: ['chuyển đến'], cues: phrases('chuyển đến, chuyển về, mới về, mới chuyển') },
  {
    name: 'moved-out',
    marks: ['chuyển đi'],
    cues: phrases('chuyển đi, đi nơi khác, chuyển sang, đi làm xa, đi học'),
  },
  {
    name: 'organisation',
    marks: ['cho cơ quan, tổ chức'],
    cues: phrases('công ty, cơ quan, tổ chức, doanh nghiệp, hợp tác xã, đơn vị'),
  },
  { name: 'level-one', marks: ['mức độ 01'], cues: phrases('mức 1, mức độ 1, mức một, mức 01') },
  { name: 'old-number', marks: ['09 số'], cues: phrases('9 số, chín số, số cũ, cmnd, chứng minh') },
  {
    name: 'child',
    marks: ['dưới 14 tuổi', 'dưới 6 tuổi'],
    cues: phrases('con, bé, cháu, trẻ, em bé, trẻ em, tuổi, baby, sơ sinh, nhóc, mới sinh'),
  },
  { name: 'adn', marks: ['sinh trắc học'], cues: phrases('adn, giọng nói, sinh trắc, mống mắt, dna') },
  {
    name: 'stateless',
    marks: ['chưa xác định được quốc tịch'],
    cues: phrases('chưa xác định, gốc việt, không quốc tịch, không có quốc tịch'),
  },
  {
    name: 'legal-aid-change',
    marks: ['rút yêu cầu', 'thay đổi người thực hiện', 'khiếu nại về trợ giúp'],
    cues: phrases('rút, đổi luật sư, thay luật sư, đổi người, thay người, khiếu nại, không trợ giúp nữa'),
  },
]

const matcher = createPhraseMatcher(
  Object.fromEntries(
    VARIANTS.flatMap(({ name, cues, unless = [] }) => [
      [name, cues],
      [silencedBy(name), unless],
    ]),
  ),
)

/** Numbers of the variants an official name belongs to. */
export function variantsOfName(name: string): readonly number[] {
  const folded = fold(name)
  return VARIANTS.flatMap(({ marks }, i) => (marks.some((mark) => folded.includes(fold(mark))) ? [i] : []))
}

/** What a message says of a variant: `never` rules it out nearly whatever else fits. */
export type VariantSign = 'shown' | 'needed' | 'unlikely' | 'never'

/** Costing and taking are no dying: “mất phí không”. */
const withoutCosting = maskPhrases(
  phrases('mất phí, mất lệ phí, mất tiền, mất bao, mất mấy, mất khoảng, mất thời gian, mất công, mất gì'),
)

/** By variant number. `needed`: shown, yet by words too common to speak for it. */
export function variantSigns(tokens: readonly Token[]): readonly VariantSign[] {
  const hits = matcher.match(withoutCosting(tokens))
  return VARIANTS.map(({ name, onlyByCue = false }) => {
    const shown = hits.hasLoosely(name)
    if (hits.has(silencedBy(name))) return shown ? 'never' : 'unlikely'
    if (onlyByCue) return shown ? 'needed' : 'never'
    return shown ? 'shown' : 'unlikely'
  })
}

function silencedBy(name: string): string {
  return `not ${name}`
}
