import { type CommuneKnowledge, recogniseHamlet } from '../../knowledge/index.ts'
import { foldText } from '../../petitions/index.ts'

/** One answer to “số điện thoại …”: who, and how to reach them. */
export interface Contact {
  readonly title: string
  readonly phone: string | null
  readonly address: string | null
  /** `24/7`, `giờ làm việc`, `07:00–20:00` */
  readonly when: string | null
}

interface Entry extends Contact {
  /** Folded phrases by which people ask for it, between blanks; the longest that stands in the question wins. */
  readonly asked: readonly string[]
}

/** What a function is called by people. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  tiep_dan: ['tiep dan', 'tiep cong dan'],
  tu_phap: ['tu phap', 'ho tich', 'khai sinh', 'ket hon', 'khai tu'],
  van_thu: ['van thu'],
  giao_thong: ['giao thong', 'cau duong'],
  xay_dung: ['xay dung', 'giay phep xay dung'],
  dat_dai: ['dia chinh', 'dat dai', 'so do'],
  moi_truong: ['moi truong'],
  nong_nghiep: ['nong nghiep', 'thu y', 'khuyen nong'],
  tai_chinh: ['tai chinh', 'ke toan', 'thue'],
  cong_thuong: ['cong thuong', 'kinh doanh'],
  van_hoa: ['van hoa'],
  giao_duc: ['giao duc'],
  an_sinh: ['an sinh', 'chinh sach', 'lao dong thuong binh', 'bao tro', 'ho ngheo', 'tro cap'],
  noi_vu: ['noi vu'],
  chuyen_doi_so: ['chuyen doi so', 'cong nghe so', 'vneid'],
  tre_em: ['tre em'],
  mot_cua: ['giam doc trung tam'],
  huong_dan_dvc: ['dich vu cong'],
  cu_tru: ['cu tru', 'ho khau', 'can cuoc', 'tam tru'],
  quan_su: ['quan su', 'xa doi', 'nghia vu'],
  y_te: ['tram truong'],
  truyen_thanh: ['loa', 'truyen thanh'],
  ve_sinh: ['ve sinh', 'thu gom rac'],
  hoa_giai: ['hoa giai'],
  mat_tran: ['mat tran'],
}

/**
 * The contacts a question asks for, best first, at most three; empty when it names nobody the commune knows.
 * Only office numbers that the commune published.
 */
export function findContacts(text: string, commune: CommuneKnowledge): readonly Contact[] {
  const folded = ` ${foldText(text)} `
  const hamlet = recogniseHamlet(text, commune)[0]?.hamlet
  if (hamlet && /\b(truong|bac|ong|ba|so|sdt|dien thoai|lien he|ai)\b/.test(folded)) {
    return [
      { title: `${hamlet.head}, trưởng ${hamlet.name}`, phone: hamlet.phone, address: null, when: null },
    ]
  }
  return entriesOf(commune)
    .map((entry) => ({
      entry,
      length: Math.max(
        0,
        ...entry.asked.filter((words) => folded.includes(words)).map((words) => words.trim().length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 3)
    .filter(({ length }, _index, all) => length >= (all[0]?.length ?? 0) * 0.8)
    .map(({ entry }) => entry)
}

/** The numbers everybody needs, for “số điện thoại” without saying whose. */
export function mainContacts(commune: CommuneKnowledge): readonly Contact[] {
  const { hotlines } = commune
  return [
    hotlines.commune,
    hotlines.office,
    hotlines.oneStop,
    hotlines.policeDuty,
    hotlines.healthStation,
  ].map((line) => ({ title: line.name, phone: line.phone, address: null, when: whenText(line.hours) }))
}

/** One contact in one or two lines. */
export function contactText(contact: Contact): string {
  const reach = [contact.phone, contact.when].filter((part) => part !== null).join(', ')
  return `- ${contact.title}${reach === '' ? '' : `: ${reach}`}.${contact.address === null ? '' : ` Địa chỉ: ${contact.address}.`}`
}

const entryLists = new WeakMap<CommuneKnowledge, readonly Entry[]>()

/** Gathered once for each commune. */
function entriesOf(commune: CommuneKnowledge): readonly Entry[] {
  const known = entryLists.get(commune)
  if (known) return known
  const entries = gatherEntries(commune).map((entry) => ({
    ...entry,
    asked: entry.asked.map((words) => ` ${words} `),
  }))
  entryLists.set(commune, entries)
  return entries
}

function gatherEntries(commune: CommuneKnowledge): readonly Entry[] {
  const { hotlines, profile } = commune
  const { addresses } = profile
  const line = (
    hotline: { readonly name: string; readonly phone: string; readonly hours: string },
    address: string | null,
    asked: readonly string[],
  ): Entry => ({ title: hotline.name, phone: hotline.phone, when: whenText(hotline.hours), address, asked })
  return [
    line(hotlines.policeDuty, addresses.police.street, [
      'cong an',
      'cong an xa',
      'ca xa',
      'truc ban',
      'canh sat',
      'an ninh',
    ]),
    line(hotlines.healthStation, addresses.healthStation.street, [
      'tram y te',
      'y te',
      'tram xa',
      'tiem chung',
    ]),
    line(hotlines.oneStop, addresses.oneStop.street, [
      'mot cua',
      'trung tam phuc vu',
      'hanh chinh cong',
      'trung tam hanh chinh',
      'quay',
    ]),
    line(hotlines.office, addresses.headOffice.street, ['van phong', 'uy ban', 'ubnd', 'tru so', 'xa']),
    line(hotlines.commune, null, ['duong day nong', 'hotline', 'so nong']),
    line(hotlines.disasterDuty, null, ['thien tai', 'bao lut', 'pccttt', 'phong chong']),
    ...commune.units.map(
      (unit): Entry => ({
        title: unit.name,
        phone: unit.phone,
        when: null,
        address: unit.id === 'ban_chqs' ? addresses.military.street : null,
        asked: [foldText(unit.name)],
      }),
    ),
    ...commune.leaders.map(
      (leader): Entry => ({
        title: `${leader.office} ${leader.name} (gọi qua Văn phòng)`,
        phone: hotlines.office.phone,
        when: null,
        address: null,
        asked: [foldText(leader.name), ...leaderWords(leader.office)],
      }),
    ),
    ...commune.officers.map(
      (officer): Entry => ({
        title: `${officer.name}, ${officer.title.toLocaleLowerCase('vi')}`,
        phone: officer.phone,
        when: null,
        address: null,
        asked: [
          foldText(officer.name),
          ...(/^(trưởng|phó|giám đốc|chỉ huy|chủ tịch)/iu.test(officer.title) && officer.title.includes(' ')
            ? [foldText(officer.title)]
            : []),
          ...officer.functions.flatMap((name) => FUNCTION_WORDS[name] ?? []),
        ],
      }),
    ),
    ...Object.values(commune.external).flatMap((body): readonly Entry[] =>
      body.phone === null
        ? []
        : [
            {
              title: body.name,
              phone: body.phone,
              when: null,
              address: null,
              asked: externalWords(body.name),
            },
          ],
    ),
  ]
}

function leaderWords(office: string): readonly string[] {
  const folded = foldText(office)
  if (folded.startsWith('bi thu')) return ['bi thu', 'chu tich hdnd']
  if (folded.startsWith('chu tich ubnd'))
    return ['chu tich', 'chu tich xa', 'chu tich ubnd', 'chu tich uy ban']
  if (folded.startsWith('pho chu tich')) return ['pho chu tich']
  return [folded]
}

function externalWords(name: string): readonly string[] {
  const folded = foldText(name)
  if (folded.includes('dien luc')) return ['dien luc', 'mat dien', 'cong ty dien']
  if (folded.includes('nuoc')) return ['nuoc sach', 'cong ty nuoc', 'mat nuoc']
  if (folded.includes('thue')) return ['thue co so', 'chi cuc thue', 'co quan thue']
  if (folded.includes('thanh tra')) return ['thanh tra']
  return [folded]
}

function whenText(hours: string): string {
  if (hours === '24/7') return 'cả ngày đêm'
  return hours === 'office' ? 'giờ làm việc' : hours.replace('-', '–')
}
