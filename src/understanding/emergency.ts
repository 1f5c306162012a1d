import {
  BACKGROUND_WORDS,
  DANGER_FRAMES,
  DANGER_KINDS,
  DANGER_WORDS,
  type DangerKind,
  HARMLESS_PHRASES,
} from './danger-table.ts'
import { createFrameReader, type FrameReading } from './frame-reader.ts'
import { maskPhrases } from './phrase-mask.ts'
import { createPhraseMatcher, type PhraseHits, phrases } from './phrase-matcher.ts'
import { wordsOf } from './reading.ts'
import type { Token } from './syllable.ts'

/**
 * Words by which danger to life is known. Each group is one meaning; the rules below say which meanings together are an emergency.
 * Patterns are general Vietnamese, with and without marks; they are never taken from messages that measure the assistant.
 */
const matcher = createPhraseMatcher({
  fire: phrases(`
    cháy, bốc cháy, bén lửa, hỏa hoạn, bốc lửa, nổ bình ga, nổ bình gas, rò gas, rò rỉ gas, xì ga,
    xì gas, hở ga, chập điện, khói mù mịt, nổ ga, nổ gas
  `),
  fireFalse: phrases(`
    phòng cháy, báo cháy, chữa cháy rừng, diễn tập, pccc, bình chữa cháy, bóng cháy, bóng đèn, đèn cháy,
    đèn đường, cháy bóng, cháy sổ, cháy hết sổ, cháy giấy, cháy hết giấy, cháy mất giấy, cháy da,
    cháy nắng, cháy túi, cháy vé, cháy phố, cháy hàng, bán cháy, cháy nổ bắt buộc, tập huấn,
    đội chữa cháy, đốt rác, đốt rơm, đốt rơm rạ, đốt đồng, khét lẹt, hàng quán
  `),
  drowning: phrases(`
    đuối nước, chết đuối, đuối, rơi xuống giếng, rớt xuống giếng, té xuống giếng, té giếng, lọt giếng,
    ngã xuống giếng, rơi xuống ao, ngã xuống ao, té ao, rơi xuống sông, ngã xuống sông, té sông,
    rơi xuống hồ, ngã xuống hồ, rơi xuống mương, ngã xuống mương, rơi xuống hố, rơi xuống cống, lọt cống,
    lọt xuống cống, nước cuốn, bị cuốn trôi, lũ cuốn, cuốn trôi, lật ghe, lật thuyền, chìm ghe,
    chìm thuyền, lật xuồng, chìm xuồng, nhảy xuống sông, nhảy sông, trôi sông, ghe chìm, thuyền chìm,
    chìm đò, lật đò, dưới giếng
  `),
  collapse: phrases(`
    bất tỉnh, ngất xỉu, ngất, không thở, ngừng thở, khó thở, tím tái, co giật, đột quỵ, tai biến,
    nhồi máu, sốc phản vệ, hôn mê, gục, ngã gục, hóc, nghẹn, thoi thóp, ngưng thở, ngưng tim, ngừng tim,
    hấp hối, lả đi, mê man, sùi bọt mép, vỡ ối, đẻ rơi, sắp đẻ, băng huyết, not moving, not breathing,
    stopped breathing, not responding, unconscious, passed out, heart attack
  `),
  injury: phrases(`
    điện giật, giật điện, rò điện giật, bỏng nặng, phỏng nặng, chảy máu nhiều, ra máu nhiều, máu me,
    mất máu, chảy nhiều máu, máu chảy, đứt tay, đứt lìa, gãy chân, gãy cổ, vỡ đầu, bể đầu, đè người,
    đè trúng, cán người, tông người, đâm nhau, mắc kẹt, kẹt bên trong, kẹt trong, bị kẹt, vùi lấp,
    bị vùi, chôn vùi, ngộ độc, trúng độc, rắn cắn, rắn độc, chó dại cắn, chó dại đang, chó dại chạy, bị chó dại, có chó dại, con chó dại, ong đốt, sét đánh, bị đâm, bị chém,
    chém nhau, đâm chém, chém người, bắn nhau, nổ mìn, bom, lựu đạn, ngã lầu, rơi lầu, té lầu,
    ngã giàn giáo, rơi giàn giáo, ngã cây, té cây, sập nhà, nhà sập, sập giàn giáo, sập tường, tường sập,
    sập cầu, nằm bất động, trọng thương, nguy kịch, người bị thương, bị thương nặng, đè lên, lật đè,
    cháy người, uống thuốc sâu, uống thuốc diệt cỏ, uống thuốc trừ sâu, uống thuốc chuột, uống thuốc cỏ,
    uống nhầm, đè
  `),
  accident: phrases(`
    tai nạn, tông nhau, đụng nhau, đâm xe, tông xe, lật xe, xe lật, xe tông, bị tông, đụng xe, húc nhau,
    va chạm
  `),
  accidentCalm: phrases(`
    tai nạn lao động, hay tai nạn, dễ tai nạn, gây tai nạn, hay xảy ra, thường xuyên, nguy cơ,
    tránh tai nạn, sợ tai nạn, có ngày, tiềm ẩn, điểm đen, giấy chứng nhận tai nạn, bảo hiểm tai nạn,
    đã có tai nạn, từng, nguy hiểm cho
  `),
  victim: phrases(`
    người, con, bé, cháu, đứa, trẻ, em bé, ông, bà, bố, mẹ, cha, má, ba, vợ, chồng, anh, chị, thằng, cô,
    bác, học sinh, bạn, cả nhà, công nhân, nạn nhân, chú, dì, tôi, em, tui, he is, she is, someone,
    somebody, my son, my daughter, my child, my baby, my wife, my husband, my father, my mother, my dad,
    my mom, my friend, my brother, my sister, the driver, a man, a woman, the man, the woman
  `),
  blood: phrases(`
    máu, cấp cứu, xe cứu thương, chết người, có người chết, nằm giữa đường, nằm trên đường, bất động,
    nguy hiểm tính mạng, kẹt trong xe, nguy kịch
  `),
  abuse: phrases(`
    bị đánh, đánh đập, đập, đánh con, đánh vợ, đánh mẹ, đánh cháu, đánh bé, đánh tôi, đánh em, đánh chị,
    đánh bà, đánh ông, đánh tui, đánh bầm, đánh tím, đánh chảy máu, đánh thâm, đánh dã man, đánh chết,
    đánh gãy, đánh hoài, đánh hội đồng, bạo hành, hành hạ, bạo lực, bóp cổ, tát, đốt tay, nhốt, bỏ đói,
    xích, trói, giam, xâm hại, hiếp, hiếp dâm, cưỡng hiếp, sàm sỡ, dâm ô, giở trò, sờ mó, sờ soạng,
    ép quan hệ, dọa giết, đòi giết, đe dọa giết, hăm giết, giết tôi, giết em, giết tao, cầm dao, vác dao,
    xách dao, dí dao, kề dao, cầm rựa, vác rựa, chém, đánh đòn, đổ xăng, tạt axit, tưới xăng, bắt cóc,
    bị bán, lừa bán, dụ dỗ trẻ
  `),
  abuseCalm: phrases(`
    phòng chống bạo lực, phòng chống, tuyên truyền, đập bỏ, đập phá nhà, đập nhà, đập đi xây, đập nước,
    con đập, bờ đập, đánh giá, trống, xích chó, chó, đánh bắt, giam giữ, trại giam, tạm giam, giam tiền,
    giam xe, bị giam, cái đập, đập thủy, đập tràn, nhốt chó, hồ đập, đánh chết con, con gà, con chó, con bò, con lợn, con heo, đánh số, đánh bài, đánh máy
  `),
  suicide: phrases(`
    tự tử, tự sát, tự vẫn, quyên sinh, chết quách, chết cho xong, chết đi cho,
    không muốn sống, không thiết sống, chán sống, hết muốn sống, không sống nổi, sống không nổi,
    sống làm gì nữa, nhảy cầu, nhảy lầu, treo cổ, thắt cổ, cắt cổ tay, rạch tay, cắt tay, uống thuốc ngủ,
    uống thuốc tự, tìm đến cái chết, kết liễu, kết thúc cuộc đời, tự làm đau, không còn lý do sống,
    chết thôi, chết luôn cho, biến mất khỏi, tự thiêu, vĩnh biệt mọi người, thư tuyệt mệnh
  `),
  /** Alone it is meant; behind another word (“xóc muốn chết”) it only makes that stronger. */
  vanished: phrases('mất tích, bắt cóc, bị bắt cóc'),
  toDie: phrases('muốn chết, chết đi, thèm chết'),
  /** “To go after” one who is dead, where an ending makes it a last word. */
  following: phrases(`
    đi theo ba, đi theo bố, đi theo cha, đi theo mẹ, đi theo má, đi theo chồng, đi theo vợ, đi theo nó,
    đi theo anh ấy, đi theo ảnh, đi theo ông bà, đi theo bả, đi theo ổng, theo ông bà, theo ba nó, theo bố nó
  `),
  forGood: phrases(`
    luôn, cho xong, cho rồi, cho nhẹ, cho đỡ khổ, cho hết khổ, cho khỏe, cho thanh thản, cho trọn,
    cho đủ
  `),
  held: phrases(`
    nhốt, khóa trái, khóa cửa, chốt cửa, khóa chặt, khóa cổng, không cho ra, không ra được, trói,
    không thoát ra, giữ chặt, giam, trốn trong, núp trong, cố thủ
  `),
  raging: phrases(`
    lên cơn, đập phá, đánh, cầm dao, cầm búa, dọa, hăm, say rượu, say xỉn, ngáo, loạn thần, phát điên,
    nổi điên, nổi khùng, hung hãn, đòi giết, chém, đập đồ, la hét, gào thét, đập cửa
  `),
  underWay: phrases('đang, bây giờ, giờ, mau, cứu, ngay, gấp, vừa, nãy giờ, từ sáng, từ tối qua, từ chiều'),
  missing: phrases(`
    mất tích, bị lạc, đi lạc, bé lạc, con lạc, không thấy về, chưa thấy về, tìm không thấy con, bỏ rơi ở,
    bị bỏ rơi, bị vứt, trẻ sơ sinh bị, bỏ trước cổng, vứt trước, bị bắt đi, dắt đi mất
  `),
  missingVictim: phrases(
    'bé, cháu, con, trẻ, em bé, đứa, sơ sinh, cụ, bà, ông, mẹ, bố, người, thằng, con bé, cháu bé',
  ),
  missingCalm: phrases(`
    giấy, tờ, sổ, thẻ, xe, chó, mèo, ví, tuyên bố, căn cước, khai sinh, trợ cấp, nhận nuôi, đất, bò,
    trâu, tòa, con nuôi
  `),
  disaster: phrases(`
    sạt lở, lở đất, lũ quét, vỡ đê, vỡ đập, vỡ bờ, lũ ống, nước dâng, lũ về, lở núi, đất đá tràn,
    ngập nóc, ngập tới nóc, ngập lút, lốc xoáy, cây đổ đè, đứt dây điện, dây điện đứt, dây điện rơi,
    rớt dây điện, dây điện rớt
  `),
  disasterNear: phrases('nhà, người, rồi, cứu, đang, sắp, kẹt, gấp, vùi, cô lập, lút, trôi, chạy không kịp'),
  cry: phrases(`
    cứu với, cứu tôi, cứu em, cứu con, cứu cháu, cứu mạng, cứu nguy, kêu cứu, cứu tui, cứu người,
    cứu giúp với, cấp cứu, gọi 115, gọi 114, gọi 113, gọi cứu hỏa, xe cứu hỏa, xe cứu thương,
    gọi cứu thương, cứu hộ gấp, sos, só, cứu, gọi xe cấp cứu, ai cứu, cần cứu
  `),
  cryCalm: phrases(`
    cứu trợ, hỗ trợ, cứu xét, cứu hộ động vật, nghiên cứu, tra cứu, cứu đói, cứu nạn bị tai nạn,
    cứu hộ cứu nạn, tham gia chữa cháy, tham gia cứu
  `),
  now: phrases(`
    rồi, đang, gấp, quá, ngay, cứu, mau, nhanh, lẹ, lắm, giờ, kẹt, lan, vừa, mới, !, không dập, ai cứu,
    to, lớn, dữ dội, khẩn, kìa, với, dữ, hoảng, mọi người ơi, bà con ơi, nhà, xe
  `),
  paperwork: phrases(`
    thủ tục, hồ sơ, trợ cấp, khai tử, giấy, giấy tờ, chế độ, bảo hiểm, mai táng, đăng ký, chứng thực,
    mẫu đơn, làm lại, cấp lại, hỗ trợ, tiền hỗ trợ, đền bù, được hưởng, bồi thường, lớp học, lớp,
    kỹ năng, tập huấn, tuyên truyền, lịch, điều kiện, quy định, xử phạt, mức phạt, phạt bao nhiêu,
    bao nhiêu tiền, khai sinh, căn cước, xin phép, trợ giúp pháp lý, luật sư, ly hôn, nghĩa vụ, tuyên bố,
    giấy chứng tử, trích lục, báo tử, gây quỹ, đóng quỹ, tiền quỹ, ủng hộ, quyên góp, góp ý, kiến nghị, sao chưa, bao giờ,
    khi nào, thông báo, diễn tập, cấp phép, giám định, lương hưu, quản lý, khuyết tật, diện tích, tử tuất
  `),
  past: phrases(`
    năm ngoái, năm trước, tháng trước, tuần trước, hôm trước, hồi trước, hồi xưa, hồi năm, hồi tháng, hồi nhỏ, hồi còn, hồi đó, hồi nớ, đã ly hôn, chồng cũ đánh, ngày xưa, trước đây, đợt trước,
    lần trước, đã mất, mất rồi, mất năm, đã qua đời, mới qua đời, vừa qua đời, qua đời rồi, qua đời năm, qua đời vì, đã chết, năm kia, mấy năm, lâu rồi, hôm nọ, bữa trước, đã chôn cất, chôn cất xong, từ nhỏ, từ bé,
    bữa nọ
  `),
  told: phrases(`
    tin tức, thời sự, bản tin, báo đăng, báo đưa tin, đưa tin, đọc báo, trên báo, trên tivi, trên ti vi,
    trên tv, trên đài, truyền hình, xem phim, bộ phim, phim, truyện, tiểu thuyết, mơ thấy, nằm mơ,
    chiêm bao, ngủ mơ, đánh con gì, đánh con mấy, đánh số mấy, đánh đề, con đề, số đề, bài hát, vở kịch, lời bài hát, đọc tin, đêm qua mơ, chơi con gì, coi ti vi, coi tivi, xem ti vi, xem tivi, trên mạng đồn, mạng đồn, nghe đồn, tivi nói, ti vi nói
  `),
  /** Drills, courses, laws and gifts: danger as a subject. */
  public: phrases(`
    phòng chống, tuyên truyền, diễn tập, tập huấn, hội thi, cuộc thi, buổi nói chuyện, nói chuyện về, lớp dạy, lịch tiêm, quyên góp,
    ủng hộ đồng bào, mức phạt, bị phạt bao nhiêu, phạt bao nhiêu, luật quy định, quy định thế nào, luật phòng, kiểm tra bình, tờ rơi,
    bảo hiểm, insurance, certificate, câu lạc bộ, nhận làm con, nhận nuôi, làm con nuôi, giám hộ, con nuôi, khen thưởng
  `),
  thanks: phrases(
    'cảm ơn các anh, cảm ơn anh, cảm ơn cô, cảm ơn chị, cảm ơn mấy, đội ơn, cảm ơn các anh đã, cảm ơn đã cứu, biết ơn, cảm ơn vì đã, đã cứu, rất tận tình, gửi lời cảm ơn, tìm được mẹ, tìm được cháu',
  ),
})

/** How sure the wording alone is: `certain` decides, `likely` all but decides, `possible` needs the classifier to lean the same way. */
export type EmergencySign = 'certain' | 'likely' | 'possible' | 'none'

export interface DangerReading {
  readonly sign: EmergencySign
  /** Words of papers, rules, long ago, news or dreams stand in it: the danger may be what they are about. */
  readonly calm: boolean
  /** Null where no event is told that shows it. */
  readonly kind: DangerKind | null
}

const readFrames = createFrameReader(DANGER_WORDS, DANGER_FRAMES, BACKGROUND_WORDS)
const withoutHarmless = maskPhrases(phrases(HARMLESS_PHRASES))

/** Kinds that somebody asks papers about while it goes on: “em muốn ly hôn, anh ấy đánh em”. */
const AMONG_PAPERS_TOO: ReadonlySet<DangerKind> = new Set(['violence', 'child', 'despair'])
/** Kinds that go on for years, or are wished: a word of fear or of habit before them takes nothing away. */
const FEARED_AS_WELL: ReadonlySet<DangerKind> = new Set([
  'violence',
  'child',
  'despair',
  'suicide',
  'missing',
  'gas',
])
const FEARED_WITHIN = 4
/** Messages of at most so many words may be nothing but the danger: “hỏa hoạn xóm 4”, “SOS”. */
const BARE_CRY = 4
const CRIED = ['fire', 'drowning', 'collapse', 'disaster', 'blood', 'cry', 'toDie', 'vanished']
/** These resemble other words too much without their marks: “tu van” is oftener tư vấn. */
const CRIED_WITH_MARKS = ['injury', 'suicide', 'missing']

function isBareCry(tokens: readonly Token[], hits: PhraseHits, calm: boolean): boolean {
  if (tokens.length > BARE_CRY || calm || CALMED_BY.some((group) => hits.hasLoosely(group))) return false
  const marked = tokens.some((token) => token.marked)
  return [...CRIED, ...(marked ? CRIED_WITH_MARKS : [])].some((group) => hits.has(group))
}

const CALMED_BY: readonly string[] = ['fireFalse', 'cryCalm', 'missingCalm', 'accidentCalm', 'abuseCalm']

/** Which danger a text tells of; null where no event of danger is told. Never throws. */
export function dangerKindOf(text: string): DangerKind | null {
  const tokens = withoutHarmless(wordsOf(text))
  const frames = readFrames(tokens)
  return frames.hits.length === 0 ? null : kindOf(matcher.match(tokens), frames)
}

/** Signs of danger to life in the wording; errs on the side of alarm. */
export function readDanger(typed: readonly Token[]): DangerReading {
  const tokens = withoutHarmless(typed)
  const hits = matcher.match(tokens)
  const told = hits.hasLoosely('told') || hits.hasLoosely('public') || hits.hasLoosely('thanks')
  const past = hits.hasLoosely('past')
  const papers = hits.hasLoosely('paperwork')
  const frames = readFrames(tokens)
  const calm = told || papers || past || frames.has('animals')
  const events = frames.hits.filter(
    ({ kind, at }) => FEARED_AS_WELL.has(kind) || !frames.hasBefore('feared', at, FEARED_WITHIN),
  )
  const kind = kindOf(hits, frames)
  // Papers asked about by somebody locked in with a raging man do not make it an ordinary question.
  if (!told && !past && isHeld(hits)) return { sign: 'certain', calm: false, kind: 'violence' }
  const telling = events.filter(
    (event) =>
      !told &&
      (!papers || AMONG_PAPERS_TOO.has(event.kind)) &&
      (!past || event.kind === 'despair') &&
      !event.weak,
  )
  if (telling.some(({ loose }) => !loose) || isBareCry(tokens, hits, calm)) {
    return { sign: 'certain', calm: false, kind }
  }
  const byWords = signOf(hits, calm)
  if (byWords !== 'likely' && events.length > 0) {
    return { sign: telling.length > 0 ? 'likely' : 'possible', calm, kind }
  }
  return { sign: byWords, calm: calm || tokens !== typed, kind }
}

/** The first kind in the order of what must not be missed. */
function kindOf(hits: PhraseHits, frames: FrameReading<DangerKind>): DangerKind | null {
  const sure = frames.hits.find(({ loose }) => !loose) ?? frames.hits[0]
  if (sure === undefined) return KIND_OF_GROUP.find(([group]) => hits.hasLoosely(group))?.[1] ?? null
  const kinds = new Set(frames.hits.filter(({ loose }) => loose === sure.loose).map(({ kind }) => kind))
  return DANGER_KINDS.find((kind) => kinds.has(kind)) ?? sure.kind
}

const KIND_OF_GROUP: readonly (readonly [string, DangerKind])[] = [
  ['suicide', 'suicide'],
  ['drowning', 'water'],
  ['fire', 'fire'],
  ['disaster', 'disaster'],
  ['abuse', 'violence'],
  ['missing', 'missing'],
  ['collapse', 'medical'],
  ['injury', 'medical'],
  ['accident', 'medical'],
  ['blood', 'medical'],
]

function signOf(hits: PhraseHits, calm: boolean): EmergencySign {
  const danger = dangerIn(hits, (group) => hits.has(group))
  const cry = hits.has('cry') && !hits.hasLoosely('cryCalm')
  if (danger === 'now' && cry && !calm) return 'certain'
  if (danger === 'now') return calm && !cry ? 'possible' : 'likely'
  if (cry) return danger === 'word' || !calm ? 'likely' : 'possible'
  if (danger === 'word') return 'possible'
  return dangerIn(hits, (group) => hits.hasLoosely(group)) === 'none' ? 'none' : 'possible'
}

function isHeld(hits: PhraseHits): boolean {
  return (
    hits.has('held') &&
    hits.has('raging') &&
    hits.hasLoosely('underWay') &&
    hits.hasLoosely('victim') &&
    !hits.has('abuseCalm')
  )
}

type Danger = 'none' | 'word' | 'now'

/** `word`: a dangerous word alone; `now`: with a sign that it happens, and to whom. */
function dangerIn(hits: PhraseHits, has: (group: string) => boolean): Danger {
  let danger: Danger = 'none'
  const raise = (happens: boolean) => {
    if (happens) danger = 'now'
    else if (danger === 'none') danger = 'word'
  }
  const someone = hits.hasLoosely('victim')
  const now = hits.hasLoosely('now')
  if (has('suicide')) raise(true)
  if (has('following') && hits.hasLoosely('forGood')) raise(false)
  if (has('drowning')) raise(true)
  if (has('fire')) raise(now && !hits.hasLoosely('fireFalse'))
  if (has('collapse')) raise(someone || now)
  if (has('injury')) raise(someone || now)
  if (has('accident')) raise(!hits.hasLoosely('accidentCalm') && (someone || now || has('blood')))
  if (has('abuse')) raise(someone && !hits.hasLoosely('abuseCalm'))
  if (has('missing')) raise(hits.hasLoosely('missingVictim') && !hits.hasLoosely('missingCalm'))
  if (has('disaster')) raise(hits.hasLoosely('disasterNear'))
  return danger
}
