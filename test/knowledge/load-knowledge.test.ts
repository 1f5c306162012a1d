import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { KnowledgeInvalidError, loadKnowledge, UnknownCommuneError } from '../../src/knowledge/index.ts'
import { hoaMai } from './hoa-mai.ts'
import { FIRST, FIRST_PROCEDURE, replacing, SECOND_PROCEDURE, sampleFolder } from './sample-folder.ts'

describe('the knowledge of xã Hoa Mai', () => {
  it('holds all 263 national procedures', () => {
    expect(hoaMai.procedures).toHaveLength(263)
  })

  it('finds a procedure by its id and by its national code', () => {
    expect(hoaMai.procedureByCode('1.001193')).toBe(hoaMai.procedureById('dang-ky-khai-sinh'))
    expect(hoaMai.procedureById('dang-ky-khai-sinh')?.name).toBe('Thủ tục đăng ký khai sinh')
  })

  it('holds grass-roots mediation once, with the words of both descriptions', () => {
    const mediation = hoaMai.procedures.filter((one) => /hòa giải ở cơ sở/.test(one.name))

    expect(mediation.map((one) => one.id)).toEqual(['hoa-giai-o-co-so'])
    expect(mediation[0]?.aliases).toEqual(expect.arrayContaining(['nhờ tổ hòa giải', 'làm hòa với hàng xóm']))
  })

  it('keeps source, month of checking, confidence and checked parts of every procedure', () => {
    const bare = hoaMai.procedures.filter((one) => one.source.length === 0 || !/^\d{4}-\d\d/.test(one.asOf))

    expect(bare).toEqual([])
    expect(hoaMai.procedures.filter((one) => one.confidence === 'verified-by-source')).toHaveLength(183)
  })

  it('quotes no amount of another province', () => {
    const quoted = hoaMai.procedures
      .flatMap((one) => one.fee)
      .filter((line) => /Hà Nội|Đồng Nai/.test(line.text))

    expect(quoted).toEqual([])
  })

  it('fills in the late-registration fee that the province sets', () => {
    const line = hoaMai
      .procedureById('dang-ky-khai-sinh')
      ?.fee.find((one) => one.case === 'Khai sinh quá hạn')

    expect(line).toMatchObject({ amountVnd: 5000, origin: { layer: 'province', asOf: '2026-11' } })
  })

  it('adds the note of the commune to a national procedure', () => {
    const procedure = hoaMai.procedureById('chung-thuc-ban-sao-tu-ban-chinh')

    expect(procedure?.notes.at(-1)).toMatch(/quầy số 2/)
    expect(procedure?.overrides).toMatchObject([{ layer: 'commune', parts: ['notes'] }])
  })

  it('knows which numbers are for emergencies and that they cost nothing', () => {
    expect(hoaMai.emergencyNumbers.map((line) => line.number)).toEqual(['113', '114', '115', '112', '111'])
    expect(hoaMai.emergencyNumbers.every((line) => line.cost === 'free')).toBe(true)
  })

  it('says that every 1900 number costs money and every 1800 number is free', () => {
    const wrong = hoaMai.nationalHotlines.filter(
      ({ number, cost }) =>
        (number.startsWith('1900') && cost !== 'paid') || (number.startsWith('1800') && cost !== 'free'),
    )

    expect(wrong).toEqual([])
  })

  it('takes the name of the province from the province itself', () => {
    expect(hoaMai.profile.provinceName).toBe('tỉnh Minh Giang')
  })
})

describe('loadKnowledge', () => {
  it('refuses a folder with a fault and names the fault', () => {
    const dir = sampleFolder({ [FIRST]: replacing('level: commune', 'level: village') })

    expect(() => loadKnowledge(dir)).toThrow(KnowledgeInvalidError)
    expect(() => loadKnowledge(dir)).toThrow(/dang-ky-mau\.yaml:\d+ \[level\]/)
  })

  it('tells a commune that is not there from a broken folder', () => {
    expect(() => loadKnowledge(sampleFolder()).commune('hoa-sen')).toThrow(UnknownCommuneError)
  })

  it('takes a second commune from YAML alone', () => {
    const texts = Object.fromEntries(
      ['profile', 'officers', 'hamlets', 'hours', 'hotlines', 'routing', 'deadlines', 'texts', 'privacy'].map(
        (name) => [
          `communes/hoa-sen/${name}.yaml`,
          readFileSync(join(import.meta.dirname, `../../knowledge/communes/hoa-mai/${name}.yaml`), 'utf8'),
        ],
      ),
    )
    const knowledge = loadKnowledge(sampleFolder(texts))

    expect([...knowledge.communes.keys()]).toEqual(['hoa-mai', 'hoa-sen'])
  })

  it('takes a procedure that only one commune has', () => {
    const own = SECOND_PROCEDURE.replace('cap-lai-mau', 'viec-rieng')
      .replace('1.000002', '1.000003')
      .replace('Thủ tục cấp lại mẫu', 'Việc riêng của xã')
      .replace('làm lại giấy mẫu', 'việc riêng')
    const knowledge = loadKnowledge(sampleFolder({ 'communes/hoa-mai/procedures/viec-rieng.yaml': own }))

    expect(knowledge.commune('hoa-mai').procedureByCode('1.000003')?.name).toBe('Việc riêng của xã')
  })

  it('refuses a commune’s own procedure whose code the nation already uses', () => {
    const own = SECOND_PROCEDURE.replace('cap-lai-mau', 'viec-rieng').replace('1.000002', '1.000001')
    const dir = sampleFolder({ 'communes/hoa-mai/procedures/viec-rieng.yaml': own })

    expect(() => loadKnowledge(dir)).toThrow(/viec-rieng\.yaml:2 \[code\]/)
  })
})

describe('the parsed copy', () => {
  function cacheFolder(): string {
    const dir = mkdtempSync(join(tmpdir(), 'nghedan-cache-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    return dir
  }

  const plain = (dir: string, cacheDir: string) =>
    JSON.parse(JSON.stringify(loadKnowledge(dir, { cacheDir }).commune('hoa-mai')))

  it('gives the same knowledge as the files', () => {
    const dir = sampleFolder()
    const cacheDir = cacheFolder()

    expect(plain(dir, cacheDir)).toEqual(plain(dir, cacheDir))
    expect(readdirSync(cacheDir)).toEqual(['knowledge-cache.json'])
  })

  it('never serves a file that has changed', () => {
    const dir = sampleFolder()
    const cacheDir = cacheFolder()
    loadKnowledge(dir, { cacheDir })
    writeFileSync(join(dir, FIRST), FIRST_PROCEDURE.replace('Giấy mẫu', 'Giấy mới'))

    const { procedures } = loadKnowledge(dir, { cacheDir }).commune('hoa-mai')

    expect(procedures.find((one) => one.id === 'dang-ky-mau')?.result).toBe('Giấy mới')
  })

  it('is checked like the files: a changed copy cannot bring in an unknown key', () => {
    const dir = sampleFolder()
    const cacheDir = cacheFolder()
    loadKnowledge(dir, { cacheDir })
    const path = join(cacheDir, 'knowledge-cache.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"result":"Giấy mẫu"', '"resutl":"Giấy mẫu"'))

    expect(() => loadKnowledge(dir, { cacheDir })).toThrow(/resutl/)
  })

  it.each(['not json', '{"format":0,"parsed":{}}', 'null'])('is left aside when it holds %s', (content) => {
    const cacheDir = cacheFolder()
    writeFileSync(join(cacheDir, 'knowledge-cache.json'), content)

    expect(loadKnowledge(sampleFolder(), { cacheDir }).commune('hoa-mai').procedures).toHaveLength(2)
  })
})
