import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The knowledge folder of the project. */
export const KNOWLEDGE_DIR = join(import.meta.dirname, '../../knowledge')

/** A whole procedure, as short as the schema allows. */
export const FIRST_PROCEDURE = `id: dang-ky-mau
code: "1.000001"
name: Thủ tục đăng ký mẫu
aliases:
  - làm giấy mẫu
field: ho-tich
level: commune
agency: UBND cấp xã
audience: [mọi người]
documents: []
presentIds: []
steps: [Nộp tờ khai]
channels: [Trực tiếp]
timeLimit: {text: Trong ngày, immediate: true}
fee:
  - case: mọi trường hợp
    amountVnd: null
    text: Do HĐND cấp tỉnh quyết định
    basis: Nghị quyết của HĐND tỉnh
    setBy: HĐND cấp tỉnh
result: Giấy mẫu
forms: []
legalBasis: [{number: 1/2026/NĐ-CP, title: Nghị định mẫu, effective: 2026-01-01}]
conditions: []
notes: []
faq: []
related: []
source: [Văn bản mẫu]
asOf: 2026-10
confidence: verified-by-source
verifiedParts: [code]
`

/** A second one that refers to the first. */
export const SECOND_PROCEDURE = FIRST_PROCEDURE.replace('id: dang-ky-mau', 'id: cap-lai-mau')
  .replace('"1.000001"', '"1.000002"')
  .replace('Thủ tục đăng ký mẫu', 'Thủ tục cấp lại mẫu')
  .replace('làm giấy mẫu', 'làm lại giấy mẫu')
  .replace('related: []', 'related: [dang-ky-mau]')

export const FIRST = 'procedures/ho-tich/dang-ky-mau.yaml'
export const SECOND = 'procedures/ho-tich/cap-lai-mau.yaml'

/** One event that brings both. */
const LIFE_EVENTS = `events:
  - id: mat-giay
    name: Khi mất giấy mẫu
    phrases: [mất giấy mẫu]
    procedures: [dang-ky-mau, cap-lai-mau]
source: [Văn bản mẫu]
`

/** New text of a file, a change to its text, or null to leave it out. */
export type Edit = string | ((text: string) => string) | null

/** A small knowledge folder (two procedures, xã Hoa Mai) with the edits made; removed when the test ends. */
export function sampleFolder(edits: Readonly<Record<string, Edit>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'nghedan-knowledge-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const part of [
    'communes',
    'calendar',
    'hotlines.yaml',
    'petition-fields.yaml',
    'elsewhere.yaml',
    'provinces',
  ]) {
    cpSync(join(KNOWLEDGE_DIR, part), join(dir, part), { recursive: true })
  }
  rmSync(join(dir, 'communes/hoa-mai/procedures'), { recursive: true })
  rmSync(join(dir, 'provinces/minh-giang/procedures'), { recursive: true })
  const files = { [FIRST]: FIRST_PROCEDURE, [SECOND]: SECOND_PROCEDURE, 'life-events.yaml': LIFE_EVENTS }
  for (const [path, edit] of [...Object.entries(files), ...Object.entries(edits)]) {
    const target = join(dir, path)
    if (edit === null) {
      rmSync(target)
      continue
    }
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, typeof edit === 'string' ? edit : changed(readFileSync(target, 'utf8'), edit, path))
  }
  return dir
}

/** Replaces one text by another for an edit of `sampleFolder`. */
export function replacing(from: string, to: string): Edit {
  return (text) => text.replace(from, to)
}

function changed(text: string, edit: (text: string) => string, path: string): string {
  const after = edit(text)
  if (after === text) throw new Error(`the edit of ${path} changes nothing`)
  return after
}
