import { describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../src/knowledge/index.ts'
import { type Edit, FIRST, FIRST_PROCEDURE, replacing, SECOND, sampleFolder } from './sample-folder.ts'

interface BrokenFolder {
  readonly title: string
  readonly edits: Readonly<Record<string, Edit>>
  /** Where the fault must be named. */
  readonly file: string
  readonly line: number | null
  readonly field: string
  readonly problem: RegExp
  readonly remedy: RegExp
}

const lineOf = (text: string) => FIRST_PROCEDURE.split('\n').findIndex((line) => line.startsWith(text)) + 1
const HOA_MAI = 'communes/hoa-mai'

const BROKEN: readonly BrokenFolder[] = [
  {
    title: 'an unknown key',
    edits: { [FIRST]: replacing('result: Giấy mẫu', 'result: Giấy mẫu\nresutl: nhầm') },
    file: FIRST,
    line: lineOf('result') + 1,
    field: 'resutl',
    problem: /khóa lạ “resutl”/,
    remedy: /xóa dòng/,
  },
  {
    title: 'a missing source',
    edits: { [FIRST]: replacing('source: [Văn bản mẫu]\n', '') },
    file: FIRST,
    line: 1,
    field: 'source',
    problem: /thiếu trường/,
    remedy: /thêm source/,
  },
  {
    title: 'an empty list of sources',
    edits: { [FIRST]: replacing('source: [Văn bản mẫu]', 'source: []') },
    file: FIRST,
    line: lineOf('source'),
    field: 'source',
    problem: /ít nhất một nguồn/,
    remedy: /tên văn bản đã đọc/,
  },
  {
    title: 'a fee without amount',
    edits: { [FIRST]: replacing('    amountVnd: null\n', '') },
    file: FIRST,
    line: lineOf('  - case'),
    field: 'fee[0].amountVnd',
    problem: /thiếu trường/,
    remedy: /ghi amountVnd/,
  },
  {
    title: 'a fee without explanation',
    edits: { [FIRST]: replacing('    text: Do HĐND cấp tỉnh quyết định\n', '') },
    file: FIRST,
    line: lineOf('  - case'),
    field: 'fee[0].text',
    problem: /thiếu trường/,
    remedy: /text giải thích/,
  },
  {
    title: 'a fee period that ends before it begins',
    edits: {
      [FIRST]: replacing('    setBy:', '    validFrom: 2027-01-01\n    validUntil: 2026-12-31\n    setBy:'),
    },
    file: FIRST,
    line: lineOf('    setBy') + 1,
    field: 'fee[0].validUntil',
    problem: /trước ngày bắt đầu/,
    remedy: /validFrom hoặc validUntil/,
  },
  {
    title: 'a day that does not exist',
    edits: { [FIRST]: replacing('effective: 2026-01-01', 'effective: 2026-02-30') },
    file: FIRST,
    line: lineOf('legalBasis'),
    field: 'legalBasis[0].effective',
    problem: /2026-02-30/,
    remedy: /README/,
  },
  {
    title: 'a code without quotes',
    edits: { [FIRST]: replacing('"1.000001"', '1.000001') },
    file: FIRST,
    line: 2,
    field: 'code',
    problem: /cần chữ/,
    remedy: /ngoặc kép/,
  },
  {
    title: 'a code claimed by two procedures',
    edits: { [SECOND]: replacing('1.000002', '1.000001') },
    file: FIRST,
    line: 2,
    field: 'code',
    problem: /đã có ở procedures\/ho-tich\/cap-lai-mau/,
    remedy: /gộp hai tệp/,
  },
  {
    title: 'an alias claimed by two procedures',
    edits: { [SECOND]: replacing('làm lại giấy mẫu', 'Làm giấy mẫu') },
    file: FIRST,
    line: 5,
    field: 'aliases[0]',
    problem: /đã có ở procedures\/ho-tich\/cap-lai-mau/,
    remedy: /sharedAliases/,
  },
  {
    title: 'a shared alias that only one procedure declares',
    edits: {
      [FIRST]: replacing('field: ho-tich', 'sharedAliases: [làm giấy mẫu]\nfield: ho-tich'),
      [SECOND]: replacing('làm lại giấy mẫu', 'làm giấy mẫu'),
    },
    file: FIRST,
    line: 5,
    field: 'aliases[0]',
    problem: /đã có ở/,
    remedy: /mọi thủ tục có nó/,
  },
  {
    title: 'a shared alias that nobody shares',
    edits: { [FIRST]: replacing('field: ho-tich', 'sharedAliases: [làm giấy mẫu]\nfield: ho-tich') },
    file: FIRST,
    line: lineOf('field'),
    field: 'sharedAliases[0]',
    problem: /không thủ tục nào khác/,
    remedy: /xóa khỏi sharedAliases/,
  },
  {
    title: 'a dead related id',
    edits: { [FIRST]: replacing('related: []', 'related:\n  - khong-co') },
    file: FIRST,
    line: lineOf('related') + 1,
    field: 'related[0]',
    problem: /“khong-co”/,
    remedy: /relatedOutside/,
  },
  {
    title: 'a dead parent of a variant',
    edits: { [FIRST]: (text) => text.replace('code: "1.000001"', 'code: null\nvariantOf: khong-co') },
    file: FIRST,
    line: 3,
    field: 'variantOf',
    problem: /không có thủ tục gốc/,
    remedy: /sửa id/,
  },
  {
    title: 'a code of the catalogue among the outside ones',
    edits: { [FIRST]: replacing('related: []', 'related: []\nrelatedOutside: ["1.000002"]') },
    file: FIRST,
    line: lineOf('related') + 1,
    field: 'relatedOutside[0]',
    problem: /có trong danh mục/,
    remedy: /related: cap-lai-mau/,
  },
  {
    title: 'an id that differs from the file name',
    edits: { [FIRST]: replacing('id: dang-ky-mau', 'id: dang-ky-khac') },
    file: FIRST,
    line: 1,
    field: 'id',
    problem: /khác tên tệp/,
    remedy: /bằng tên tệp/,
  },
  {
    title: 'a field that differs from the folder',
    edits: { [FIRST]: replacing('field: ho-tich', 'field: dat-dai') },
    file: FIRST,
    line: lineOf('field'),
    field: 'field',
    problem: /khác thư mục/,
    remedy: /tên thư mục/,
  },
  {
    title: 'diacritics that are not NFC',
    edits: { [FIRST]: replacing('Giấy mẫu', 'Giấy mẫu'.normalize('NFD')) },
    file: FIRST,
    line: lineOf('result'),
    field: 'result',
    problem: /NFC/,
    remedy: /Unicode dựng sẵn/,
  },
  {
    title: 'broken YAML',
    edits: { [FIRST]: replacing('level: commune', 'level: "commune') },
    file: FIRST,
    line: lineOf('level'),
    field: '',
    problem: /YAML sai cú pháp/,
    remedy: /ngoặc kép/,
  },
  {
    title: 'a key written twice',
    edits: { [FIRST]: replacing('level: commune', 'level: commune\nlevel: other') },
    file: FIRST,
    line: lineOf('level') + 1,
    field: '',
    problem: /hai lần/,
    remedy: /xóa dòng kia/,
  },
  {
    title: 'a file where nothing looks',
    edits: { [`${HOA_MAI}/hour.yaml`]: 'a: 1\n' },
    file: `${HOA_MAI}/hour.yaml`,
    line: null,
    field: '',
    problem: /sai tên/,
    remedy: /README/,
  },
  {
    title: 'a missing file of a commune',
    edits: { [`${HOA_MAI}/texts.yaml`]: null },
    file: `${HOA_MAI}/texts.yaml`,
    line: null,
    field: '',
    problem: /thiếu tệp/,
    remedy: /chép tệp/,
  },
  {
    title: 'a route to a function that nobody has',
    edits: { [`${HOA_MAI}/routing.yaml`]: replacing('GT: {function: giao_thong', 'GT: {function: duong_sa') },
    file: `${HOA_MAI}/routing.yaml`,
    line: 5,
    field: 'routes.GT.function',
    problem: /“duong_sa” chưa có cán bộ/,
    remedy: /officers\.yaml/,
  },
  {
    title: 'a petition field without a route',
    edits: { [`${HOA_MAI}/routing.yaml`]: replacing('  CS: {function: giao_thong, sla: P2}\n', '') },
    file: `${HOA_MAI}/routing.yaml`,
    line: 4,
    field: 'routes.CS',
    problem: /chưa có nơi nhận/,
    remedy: /thêm dòng CS/,
  },
  {
    title: 'an outside body that is not described',
    edits: { [`${HOA_MAI}/routing.yaml`]: replacing('external: dien_luc', 'external: dien_nuoc') },
    file: `${HOA_MAI}/routing.yaml`,
    line: 14,
    field: 'routes.DIEN.external',
    problem: /“dien_nuoc” không có trong external/,
    remedy: /thêm “dien_nuoc”/,
  },
  {
    title: 'a deputy who does not exist',
    edits: { [`${HOA_MAI}/officers.yaml`]: replacing('deputy: o_tuphap}', 'deputy: o_ai_do}') },
    file: `${HOA_MAI}/officers.yaml`,
    line: 24,
    field: 'officers[0].deputy',
    problem: /“o_ai_do”/,
    remedy: /officers/,
  },
  {
    title: 'a function held by two officers',
    edits: {
      [`${HOA_MAI}/officers.yaml`]: replacing('functions: [tu_phap]', 'functions: [tu_phap, tiep_dan]'),
    },
    file: `${HOA_MAI}/officers.yaml`,
    line: 25,
    field: 'officers[1].functions[1]',
    problem: /đã giao cho o_tiepdan/,
    remedy: /deputy/,
  },
  {
    title: 'one name for two hamlets',
    edits: { [`${HOA_MAI}/hamlets.yaml`]: replacing('[Mai Đoài]', '[Mai Đông]') },
    file: `${HOA_MAI}/hamlets.yaml`,
    line: 4,
    field: 'hamlets[1]',
    problem: /“mai đông” đã dùng cho thôn Đông/,
    remedy: /chỉ một thôn/,
  },
  {
    title: 'a day that no season covers',
    edits: { [`${HOA_MAI}/hours.yaml`]: replacing('to: "04-15"', 'to: "04-10"') },
    file: `${HOA_MAI}/hours.yaml`,
    line: 2,
    field: 'seasons',
    problem: /04-11 không thuộc mùa nào/,
    remedy: /nối nhau/,
  },
  {
    title: 'a commune in a province that is not described',
    edits: { [`${HOA_MAI}/profile.yaml`]: replacing('province: minh-giang', 'province: minh-song') },
    file: `${HOA_MAI}/profile.yaml`,
    line: 6,
    field: 'province',
    problem: /“minh-song”/,
    remedy: /provinces\/minh-song\/province\.yaml/,
  },
  {
    title: 'a local value for a procedure that does not exist',
    edits: {
      [`${HOA_MAI}/procedures/khong-co.yaml`]:
        'id: khong-co\nnotes: [a]\nsource: [b]\nasOf: 2026-11\nverifiedParts: []\n',
    },
    file: `${HOA_MAI}/procedures/khong-co.yaml`,
    line: 1,
    field: 'id',
    problem: /“khong-co”/,
    remedy: /knowledge\/procedures/,
  },
  {
    title: 'a local amount that fills no line of the procedure',
    edits: {
      'provinces/minh-giang/procedures/dang-ky-mau.yaml': `id: dang-ky-mau
fee: [{case: mọi trường hơp, amountVnd: 1000, text: 1.000 đồng, basis: NQ, setBy: HĐND cấp tỉnh}]
source: [NQ]
asOf: 2026-11
verifiedParts: [fee]
`,
    },
    file: 'provinces/minh-giang/procedures/dang-ky-mau.yaml',
    line: 2,
    field: 'fee[0].case',
    problem: /không khớp/,
    remedy: /nguyên văn case/,
  },
  {
    title: 'a calendar day written twice',
    edits: { 'calendar/2026.yaml': replacing('on: 2026-01-02', 'on: 2026-01-01') },
    file: 'calendar/2026.yaml',
    line: 10,
    field: 'days[1].on',
    problem: /hai lần/,
    remedy: /giữ lại một dòng/,
  },
  {
    title: 'an unverified day that claims to be decided',
    edits: { 'calendar/2026.yaml': replacing('status: unverified', 'status: decided') },
    file: 'calendar/2026.yaml',
    line: 88,
    field: 'days[16].status',
    problem: /unknown/,
    remedy: /căn cứ/,
  },
]

describe('checkKnowledge', () => {
  it('finds nothing wrong with the sample folder itself', () => {
    const report = checkKnowledge(sampleFolder())

    expect(report.faults).toEqual([])
    expect(report.counts).toMatchObject({
      procedures: 2,
      communes: 1,
      provinces: 1,
      calendarYears: [2026, 2027],
    })
  })

  it.each(BROKEN)(
    'names file, line, field and remedy of $title',
    ({ edits, file, line, field, problem, remedy }) => {
      const { faults } = checkKnowledge(sampleFolder(edits))

      const fault = faults.find((one) => one.file === file && one.field === field)
      expect(fault, JSON.stringify(faults, null, 1)).toMatchObject({ file, line, field })
      expect(fault?.problem).toMatch(problem)
      expect(fault?.remedy).toMatch(remedy)
    },
  )

  it('lets two procedures share an alias when both declare it', () => {
    const share = (text: string) =>
      text.replace('field: ho-tich', 'sharedAliases: [làm giấy mẫu]\nfield: ho-tich')
    const dir = sampleFolder({
      [FIRST]: share,
      [SECOND]: (text) => share(text.replace('làm lại giấy mẫu', 'làm giấy mẫu')),
    })

    expect(checkKnowledge(dir).faults).toEqual([])
  })

  it('names all faults of all files at once', () => {
    const dir = sampleFolder({
      [FIRST]: replacing('level: commune', 'level: village'),
      [SECOND]: replacing('asOf: 2026-10', 'asOf: tháng 10'),
      [`${HOA_MAI}/hotlines.yaml`]: replacing('answeredBy: o_tiepdan', 'answeredBy: o_ai_do'),
    })

    expect(new Set(checkKnowledge(dir).faults.map((fault) => fault.field))).toEqual(
      new Set(['level', 'asOf', 'commune.answeredBy']),
    )
  })

  it('reports a folder that is not there', () => {
    expect(checkKnowledge('/nowhere/at/all').faults.map((fault) => fault.problem)).toContain(
      'không đọc được thư mục kiến thức',
    )
  })
})
