import { phrases } from './phrase-matcher.ts'

/** One of several subjects that are easily taken for one another. */
export interface Twin {
  readonly name: string
  /** Looked for in official names; of several twins that fit a name the first has it. Empty: another body's business. */
  readonly marks: readonly string[]
  /** Words that decide for it, full marks. “…” stands for any words between. */
  readonly words: readonly string[]
  /** Never meant unless one of its words is said. */
  readonly onlyIfSaid?: boolean
}

/** A text that is two things at once when these words are all it says. */
export interface TwoSided {
  /** As typed: a form without marks is two-sided only when it is written so. */
  readonly form: string
  /** Official names to offer; a name that holds one of these words. */
  readonly offer: readonly string[]
}

/**
 * Subjects that share words: a twin whose deciding words are not said gives way where another's are. Names that hold one of `except`
 * belong to no twin of the family.
 */
export const LOOK_ALIKES: readonly {
  readonly name: string
  /** The words are the very names of the twins: hearing one rules the others out. Otherwise they only tip the balance. */
  readonly firm?: boolean
  readonly except?: readonly string[]
  readonly twins: readonly Twin[]
}[] = [
  {
    name: 'birth or death',
    firm: true,
    except: ['trích lục'],
    twins: [
      {
        name: 'death',
        marks: ['khai tử'],
        words: phrases(`
          khai tử, báo tử, chứng tử, qua đời, từ trần, tạ thế, chết, mai táng, bố mất, ba mất, cha mất,
          mẹ mất, má mất, ông mất, bà mất, chồng mất, vợ mất, tử tuất, người mất, đã mất, vừa mất
        `),
      },
      {
        name: 'birth',
        marks: ['khai sinh'],
        words: phrases(`
          khai sinh, khai sanh, chứng sinh, sơ sinh, mới sinh, mới đẻ, mới sanh, sinh con, đẻ con, sanh con,
          sinh bé, em bé, giấy sinh
        `),
      },
    ],
  },
  {
    name: 'marriage or divorce',
    firm: true,
    twins: [
      { name: 'divorce', marks: ['ly hôn'], words: phrases('ly hôn, ly dị, li hôn, li dị, ra tòa, bỏ nhau') },
      {
        name: 'marriage',
        marks: ['đăng ký kết hôn', 'đăng ký lại kết hôn'],
        words: phrases(`
          kết hôn, hôn thú, giá thú, lấy chồng, lấy vợ, đám cưới, sắp cưới, mới cưới, tính cưới, muốn cưới,
          cưới vợ, cưới chồng, cưới người, đăng ký cưới, cưới lại, tái hôn, bước nữa
        `),
      },
    ],
  },
  {
    name: 'divorce or marriage wanted',
    firm: true,
    twins: [
      {
        name: 'divorce',
        marks: ['ly hôn'],
        words: phrases(`
          muốn ly hôn, xin ly hôn, đơn ly hôn, tính ly hôn, đòi ly hôn, thủ tục ly hôn, thuận tình, đơn phương,
          muốn ly dị, xin ly dị, tính ly dị
        `),
      },
      {
        name: 'marriage',
        marks: ['đăng ký kết hôn', 'đăng ký lại kết hôn'],
        words: phrases(`
          muốn kết hôn, muốn đăng ký kết hôn, giờ đăng ký kết hôn, giờ kết hôn, kết hôn với, kết hôn lần,
          đăng ký lại kết hôn, tái hôn, bước nữa
        `),
      },
    ],
  },
  {
    name: 'single status or marriage',
    twins: [
      {
        name: 'single status',
        marks: ['tình trạng hôn nhân'],
        words: phrases('tình trạng hôn nhân, độc thân, chưa vợ, chưa chồng, tthn, chưa kết hôn với ai'),
      },
      {
        name: 'marriage',
        marks: ['đăng ký kết hôn', 'đăng ký lại kết hôn'],
        words: phrases(`
          đăng ký kết hôn, giấy kết hôn, chứng nhận kết hôn, hôn thú, làm kết hôn, cưới, đăng ký lại kết hôn,
          lấy chồng, lấy vợ, kết hôn
        `),
      },
    ],
  },
  {
    name: 'lives here, stays here, is away, spends a night',
    firm: true,
    except: ['chưa đủ điều kiện', 'điều kiện diện tích', 'nước láng giềng'],
    twins: [
      { name: 'away', marks: ['tạm vắng'], words: phrases('tạm vắng, vắng mặt') },
      { name: 'night', marks: ['lưu trú'], words: phrases('lưu trú, ngủ lại, qua đêm, ở lại một đêm') },
      { name: 'stays', marks: ['tạm trú'], words: phrases('tạm trú, kt3') },
      {
        name: 'lives',
        marks: ['thường trú'],
        words: phrases('thường trú, nhập khẩu, nhập hộ khẩu, hộ khẩu, nhập hộ, cắt khẩu, chuyển khẩu'),
      },
    ],
  },
  {
    name: 'joins, leaves, parts a household',
    except: ['tạm trú', 'chưa đủ điều kiện', 'điều kiện diện tích', 'liên thông', 'biên giới'],
    twins: [
      {
        name: 'leaves',
        marks: ['xóa đăng ký thường trú'],
        words: phrases(`
          xóa đăng ký, xóa thường trú, xóa khẩu, cắt khẩu, cắt hộ khẩu, xóa hộ khẩu, xóa tên, gạch tên,
          rút khẩu, rút hộ khẩu, hủy thường trú, hủy đăng ký
        `),
        onlyIfSaid: true,
      },
      { name: 'parts', marks: ['tách hộ'], words: phrases('tách hộ, tách khẩu, tách sổ, ra riêng, ở riêng') },
      {
        name: 'joins',
        marks: ['đăng ký thường trú'],
        words: phrases('nhập khẩu, nhập hộ khẩu, nhập hộ, vào hộ khẩu, đăng ký thường trú, vô hộ khẩu'),
      },
    ],
  },
  {
    name: 'begins, prolongs, ends a stay',
    twins: [
      {
        name: 'ends',
        marks: ['xóa đăng ký tạm trú'],
        words: phrases('xóa tạm trú, xóa đăng ký, hủy tạm trú, cắt tạm trú, hủy đăng ký, xóa … tạm trú'),
        onlyIfSaid: true,
      },
      {
        name: 'prolongs',
        marks: ['gia hạn tạm trú'],
        words: phrases('gia hạn, hết hạn, quá hạn, kéo dài, thêm hạn, tới hạn, đến hạn'),
        onlyIfSaid: true,
      },
      {
        name: 'begins',
        marks: ['đăng ký tạm trú'],
        words: phrases('lần đầu, mới đến, mới thuê, mới chuyển'),
      },
    ],
  },
  {
    name: 'card or passport',
    firm: true,
    twins: [
      { name: 'passport', marks: ['hộ chiếu'], words: phrases('hộ chiếu, passport, thông hành') },
      {
        name: 'card',
        marks: ['thẻ căn cước', 'căn cước điện tử'],
        words: phrases(
          'căn cước, cccd, chứng minh nhân dân, chứng minh thư, cmnd, vneid, định danh, id card',
        ),
      },
    ],
  },
  {
    name: 'land certificate lost, exchanged, first, wrong',
    twins: [
      {
        name: 'lost',
        marks: ['cấp lại giấy chứng nhận do bị mất'],
        words: phrases('mất, mất sổ, mất giấy, bị mất, làm mất, rơi mất, rớt mất, cháy, thất lạc, cấp lại'),
        onlyIfSaid: true,
      },
      {
        name: 'exchanged',
        marks: ['cấp đổi giấy chứng nhận quyền sử dụng đất'],
        words: phrases(
          'cấp đổi, đổi sổ, sổ cũ, rách, nát, ố, hỏng, nhòe, đổi sang, đổi mới, đổi lại, đo đạc lại',
        ),
      },
      {
        name: 'wrong',
        marks: ['đính chính giấy chứng nhận'],
        words: phrases('đính chính, sai, nhầm, sửa lại, ghi nhầm, trật, không khớp, lệch'),
        onlyIfSaid: true,
      },
    ],
  },
  {
    name: 'certified copy or extract',
    twins: [
      {
        name: 'extract',
        marks: ['bản sao trích lục', 'bản sao từ sổ gốc'],
        words: phrases('trích lục, sổ gốc, xin bản sao, cấp bản sao'),
      },
      {
        name: 'copy',
        marks: ['chứng thực bản sao'],
        words: phrases('chứng thực, công chứng, sao y, photo, bản chính, bản sao điện tử, sao lục'),
      },
    ],
  },
  {
    name: 'certified signature, contract, will, copy',
    except: ['từ sổ gốc', 'trích lục', 'người dịch'],
    twins: [
      { name: 'will', marks: ['chứng thực di chúc'], words: phrases('di chúc') },
      {
        name: 'refusal',
        marks: ['từ chối nhận di sản'],
        words: phrases('từ chối, không nhận di sản, không nhận thừa kế, khước từ, nhường lại'),
        onlyIfSaid: true,
      },
      {
        name: 'division',
        marks: ['phân chia di sản'],
        words: phrases('phân chia, chia di sản, chia thừa kế, di sản'),
      },
      {
        name: 'signature',
        marks: ['chứng thực chữ ký'],
        words: phrases('chữ ký, sơ yếu, lý lịch, ủy quyền, giấy cam kết, cam đoan, điểm chỉ, ký tên'),
      },
      {
        name: 'contract',
        marks: ['chứng thực giao dịch'],
        words: phrases(`
          hợp đồng, giao dịch, mua bán, chuyển nhượng, tặng cho, cho tặng, thế chấp, đặt cọc, bán xe, bán đất,
          bán nhà, ủy quyền, cho thuê, cho mượn
        `),
      },
      {
        name: 'copy',
        marks: ['chứng thực bản sao'],
        words: phrases('bản sao, sao y, photo, bản chính, công chứng, bằng, bản photo'),
      },
    ],
  },
  {
    name: 'registered again or copied',
    twins: [
      {
        name: 'again',
        marks: ['đăng ký lại'],
        words: phrases(`
          đăng ký lại, làm lại, sổ gốc, không còn lưu, không còn sổ, cháy sổ, mất sổ, khai lại, bị mất, mất giấy,
          mất bản, thất lạc, cấp lại, mất hết, xin lại, cháy, mất cả, lại khai sinh, lại kết hôn, lại khai tử
        `),
        onlyIfSaid: true,
      },
      { name: 'extract', marks: ['bản sao trích lục'], words: phrases('trích lục, bản sao, sao lục') },
    ],
  },
  {
    name: 'complaint, denunciation, suggestion',
    firm: true,
    twins: [
      { name: 'denunciation', marks: ['tố cáo'], words: phrases('tố cáo, tố giác, tố') },
      {
        name: 'complaint',
        marks: ['khiếu nại'],
        words: phrases('khiếu nại, khiếu kiện, không đồng ý với quyết định'),
      },
      { name: 'suggestion', marks: ['phản ánh, kiến nghị'], words: phrases('kiến nghị, phản ánh, góp ý') },
    ],
  },
  {
    name: 'plot parted, transferred, changed in use',
    twins: [
      {
        name: 'parted',
        marks: ['tách thửa'],
        words: phrases(
          'tách thửa, hợp thửa, tách đất, tách sổ, chia thửa, gộp thửa, nhập thửa, cắt đất, tách',
        ),
      },
      {
        name: 'use',
        marks: ['chuyển mục đích'],
        words: phrases('mục đích, thổ cư, lên đất ở, đất ở, lên thổ, giao đất, thuê đất'),
      },
      {
        name: 'transferred',
        marks: ['chuyển nhượng, thừa kế'],
        words: phrases(`
          chuyển nhượng, tặng cho, cho tặng, thừa kế, sang tên, mua bán, mua đất, bán đất, biến động, góp vốn,
          cho đất, cho con, để lại
        `),
      },
    ],
  },
  {
    name: 'social pension or insurance pension',
    except: ['mai táng'],
    twins: [
      {
        name: 'insurance pension',
        marks: ['lương hưu'],
        words: phrases(
          'nhận lương hưu, lãnh lương hưu, lĩnh lương hưu, chuyển lương hưu, sổ hưu, lương hưu hằng tháng, lương hưu hàng tháng',
        ),
        onlyIfSaid: true,
      },
      {
        name: 'one-off insurance',
        marks: ['bảo hiểm xã hội một lần'],
        words: phrases('một lần, 1 lần, rút bảo hiểm, rút bhxh, rút sổ, rút'),
        onlyIfSaid: true,
      },
      {
        name: 'voluntary insurance',
        marks: ['bảo hiểm xã hội tự nguyện'],
        words: phrases('tự nguyện, đóng bảo hiểm, mua bảo hiểm xã hội, đóng bhxh, bhxh'),
      },
      {
        name: 'social pension',
        marks: ['trợ cấp hưu trí xã hội'],
        words: phrases(
          'hưu trí xã hội, người cao tuổi, không có lương hưu, người già, 75 tuổi, 80 tuổi, hưu trí',
        ),
      },
    ],
  },
  {
    name: 'adoption or parentage',
    except: ['láng giềng'],
    twins: [
      {
        name: 'adoption',
        marks: ['con nuôi'],
        words: phrases('con nuôi, nuôi con nuôi, xin con, nhận nuôi, cha nuôi, mẹ nuôi, bố nuôi, hiếm muộn'),
      },
      {
        name: 'parentage',
        marks: ['nhận cha, mẹ, con'],
        words: phrases(`
          nhận cha, nhận bố, nhận ba, nhận mẹ, con ruột, ngoài giá thú, con riêng, cha ruột, bố ruột, nhận lại con,
          cha con, chưa đăng ký kết hôn, chưa cưới, chưa kết hôn, con đẻ, mẹ con, adn
        `),
      },
    ],
  },
  {
    name: 'became poor or left poverty',
    twins: [
      {
        name: 'left',
        marks: ['công nhận hộ thoát nghèo'],
        words: phrases('thoát nghèo, thoát cận nghèo, hết nghèo, ra khỏi hộ nghèo, khá lên'),
        onlyIfSaid: true,
      },
      { name: 'low income', marks: ['thu nhập thấp'], words: phrases('thu nhập thấp, người lao động') },
      { name: 'poor', marks: ['công nhận hộ nghèo'], words: phrases('hộ nghèo, cận nghèo, sổ nghèo') },
    ],
  },
  {
    name: 'a household business begins, changes, pauses, ends, lost its paper',
    except: ['karaoke', 'khai thuế'],
    twins: [
      {
        name: 'pauses',
        marks: ['tạm ngừng kinh doanh'],
        words: phrases(`
          tạm ngừng, tạm nghỉ, tạm dừng, tạm đóng, nghỉ một thời gian, ngừng tạm, tiếp tục kinh doanh, mở lại,
          bán lại, kinh doanh lại, nghỉ tạm, nghỉ bán vài, nghỉ mấy tháng, tạm ngưng, hoạt động lại
        `),
        onlyIfSaid: true,
      },
      {
        name: 'ends',
        marks: ['chấm dứt hoạt động hộ kinh doanh'],
        words: phrases(`
          chấm dứt, giải thể, đóng cửa, nghỉ hẳn, nghỉ luôn, dẹp, dẹp tiệm, bỏ luôn, trả giấy phép, trả lại giấy,
          không bán nữa, không kinh doanh nữa, không làm nữa, hủy hộ kinh doanh, nghỉ bán, sập tiệm, đóng mã số,
          xóa hộ kinh doanh, ngừng hẳn, trả giấy, thôi kinh doanh, thôi bán, ngưng hẳn, đóng hộ kinh doanh
        `),
        onlyIfSaid: true,
      },
      {
        name: 'changes',
        marks: ['thay đổi nội dung đăng ký hộ kinh doanh'],
        words: phrases(`
          thay đổi, đổi tên, đổi địa chỉ, đổi chủ, bổ sung ngành, thêm ngành, đổi ngành, chuyển địa điểm, đổi,
          thêm nghề, bổ sung, dời, chuyển chỗ, sang lại, sang tên, bán thêm, thêm, chuyển
        `),
        onlyIfSaid: true,
      },
      {
        name: 'lost its paper',
        marks: ['cấp lại giấy chứng nhận đăng ký hộ kinh doanh'],
        words: phrases(
          'cấp lại, mất giấy, rách, bị mất, làm mất, rớt mất, cấp đổi, thất lạc, hỏng, mất, cháy',
        ),
        onlyIfSaid: true,
      },
      {
        name: 'begins',
        marks: ['đăng ký thành lập hộ kinh doanh'],
        words: phrases('thành lập, đăng ký, mở mới, mở quán, mở tiệm, mở cửa hàng, mở shop, mới mở'),
      },
    ],
  },
  {
    name: 'built anew, mended, prolonged, altered',
    twins: [
      {
        name: 'mended',
        marks: ['xây dựng sửa chữa'],
        words: phrases(
          'sửa chữa, sửa nhà, cải tạo, nâng tầng, nâng thêm, sửa lại, cơi nới, sửa, nâng cấp, thêm tầng',
        ),
        onlyIfSaid: true,
      },
      {
        name: 'prolonged',
        marks: ['gia hạn giấy phép xây dựng'],
        words: phrases('gia hạn, hết hạn, quá hạn, chưa khởi công, kéo dài'),
        onlyIfSaid: true,
      },
      {
        name: 'altered',
        marks: ['điều chỉnh giấy phép xây dựng'],
        words: phrases('điều chỉnh, thay đổi, đổi thiết kế, đổi bản vẽ, khác thiết kế, sai thiết kế, đổi'),
        onlyIfSaid: true,
      },
      {
        name: 'lost',
        marks: ['cấp lại giấy phép xây dựng'],
        words: phrases('cấp lại, mất giấy, bị mất, rách, làm mất, rớt mất, thất lạc, mất, hư'),
        onlyIfSaid: true,
      },
      {
        name: 'moved',
        marks: ['di dời đối với công trình'],
        words: phrases('di dời, dời nhà, thần đèn, dịch chuyển'),
        onlyIfSaid: true,
      },
      {
        name: 'new',
        marks: ['xây dựng mới'],
        words: phrases('xây mới, nhà mới, xây nhà, cất nhà, làm nhà, xây, cất, dựng nhà'),
      },
    ],
  },
  {
    name: 'disabled or old',
    twins: [
      {
        name: 'disabled',
        marks: ['khuyết tật'],
        words: phrases('khuyết tật, tàn tật, tật, bại liệt, tâm thần'),
      },
      {
        name: 'old',
        marks: ['hưu trí xã hội'],
        words: phrases('người cao tuổi, hưu trí, người già, cao tuổi, mừng thọ'),
      },
    ],
  },
  {
    name: 'guardianship begins, ends, is watched',
    twins: [
      { name: 'watched', marks: ['giám sát việc giám hộ'], words: phrases('giám sát'), onlyIfSaid: true },
      {
        name: 'ends',
        marks: ['chấm dứt giám hộ'],
        words: phrases('chấm dứt, thôi, hết giám hộ, không giám hộ nữa, thôi giám hộ, bỏ giám hộ'),
        onlyIfSaid: true,
      },
      {
        name: 'begins',
        marks: ['đăng ký giám hộ'],
        words: phrases('đăng ký giám hộ, làm giám hộ, làm người giám hộ'),
      },
    ],
  },
  {
    name: 'locked or unlocked',
    firm: true,
    twins: [
      {
        name: 'unlock',
        marks: ['mở khóa'],
        words: phrases('mở khóa, mở lại, bị khóa, mở'),
        onlyIfSaid: true,
      },
      {
        name: 'lock',
        marks: ['khóa tài khoản', 'khóa căn cước'],
        words: phrases('khóa, mất điện thoại, mất máy, bị lộ, bị hack, rơi điện thoại, mất đt'),
        onlyIfSaid: true,
      },
    ],
  },
  {
    name: 'military duty',
    twins: [
      {
        name: 'away',
        marks: ['quân sự tạm vắng'],
        words: phrases('tạm vắng, vắng, đi xa'),
        onlyIfSaid: true,
      },
      {
        name: 'out',
        marks: ['quân sự chuyển đi'],
        words: phrases('chuyển đi, đi nơi khác, chuyển sang, chuyển'),
      },
      { name: 'in', marks: ['quân sự chuyển đến'], words: phrases('chuyển đến, chuyển về, mới về, mới đến') },
      {
        name: 'spared',
        marks: ['tạm hoãn, miễn gọi'],
        words: phrases('hoãn, tạm hoãn, miễn, không phải đi, trốn, cận thị, học đại học'),
      },
      {
        name: 'first',
        marks: ['quân sự lần đầu'],
        words: phrases('lần đầu, 17 tuổi, mười bảy tuổi, đủ tuổi'),
      },
    ],
  },
  {
    name: 'school begun, changed, taken up again',
    twins: [
      { name: 'again', marks: ['xin học lại'], words: phrases('học lại, đi học lại, nghỉ học, bỏ học') },
      { name: 'changed', marks: ['chuyển trường'], words: phrases('chuyển trường, đổi trường, chuyển') },
      {
        name: 'begun',
        marks: ['nhập học', 'tuyển sinh'],
        words: phrases(
          'nhập học, vào lớp, vô lớp, lên lớp, tuyển sinh, lớp 1, lớp 6, mầm non, mẫu giáo, đi trẻ',
        ),
      },
    ],
  },
]

/** Said alone, without another word of what it is about. */
export const TWO_SIDED: readonly TwoSided[] = [
  { form: 'khai tu', offer: ['đăng ký khai tử', 'khai tử, xóa đăng ký thường trú'] },
  { form: 'bao tu', offer: ['đăng ký khai tử', 'khai tử, xóa đăng ký thường trú'] },
  { form: 'chung tu', offer: ['đăng ký khai tử', 'bản sao trích lục', 'từ sổ gốc'] },
  { form: 'giay chung tu', offer: ['đăng ký khai tử', 'bản sao trích lục', 'từ sổ gốc'] },
  { form: 'giay chung sinh', offer: ['đăng ký khai sinh', 'bản sao trích lục'] },
  { form: 'chung sinh', offer: ['đăng ký khai sinh', 'bản sao trích lục'] },
  { form: 'tam tru', offer: ['đăng ký tạm trú', 'gia hạn tạm trú', 'khai báo tạm vắng'] },
  { form: 'tu tuat', offer: ['giải quyết mai táng phí, tử tuất', 'từ trần'] },
  { form: 'nhan con', offer: ['nhận cha, mẹ, con', 'nuôi con nuôi trong nước'] },
  { form: 'nhận con', offer: ['nhận cha, mẹ, con', 'nuôi con nuôi trong nước'] },
  { form: 'thua dat', offer: ['tách thửa', 'thừa kế'] },
  { form: 'chung thuc', offer: ['chứng thực bản sao', 'chứng thực chữ ký', 'chứng thực giao dịch'] },
  { form: 'xin hoc', offer: ['nhập học', 'xin học lại', 'chuyển trường'] },
]
