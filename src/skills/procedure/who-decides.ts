import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { agencyName } from './provenance.ts'

const OURS = /(?:^xã |cấp xã)/u

/** `UBND xã`, `UBND phường`. */
export function communeOffice(commune: CommuneKnowledge): string {
  return `UBND ${{ xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' }[commune.profile.kind]}`
}

/**
 * For a procedure another body decides: who does, and what the commune still does, in clean sentences.
 * `Việc này do Chi nhánh Văn phòng đăng ký đất đai giải quyết. Trung tâm Phục vụ hành chính công xã nhận hộ rồi chuyển đi.`
 */
export function decidedElsewhere(procedure: Procedure, commune: CommuneKnowledge): string {
  const parts = partsOf(procedure)
  const office = communeOffice(commune)
  const ours = parts.filter((part) => OURS.test(part)).map((part) => inOurWords(part, office))
  const remarks = parts.filter(isRemark).map(sentence)
  const decides = `Việc này do ${deciders(procedure).join(' hoặc ')} giải quyết`
  return [
    ours.length > 0 ? `${decides}.` : `${decides}, ${office} không quyết định.`,
    ...ours,
    ...remarks,
  ].join(' ')
}

/** The bodies that decide, without what the commune does besides. */
function deciders(procedure: Procedure): readonly string[] {
  return partsOf(procedure).filter((part) => !OURS.test(part) && !isRemark(part))
}

function partsOf(procedure: Procedure): readonly string[] {
  return agencyName(procedure)
    .replace(/\s*\((?:không phải|cấp tỉnh|làm trên)[^()]*\)/gu, '')
    .split(/;\s*|,\s*(?=xã )/u)
}

/** “từ 01/3/2025 không còn ở Sở Tư pháp” */
function isRemark(part: string): boolean {
  return /^từ \d/u.test(part)
}

function inOurWords(part: string, office: string): string {
  const kind = office.replace('UBND ', '')
  return sentence(part.replace(/^xã /u, `${office} `).replaceAll('cấp xã', kind))
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`
}

/** Who looks at a dossier of this procedure and decides. */
export function judge(procedure: Procedure, commune: CommuneKnowledge): string {
  switch (procedure.level) {
    case 'commune':
      return communeOffice(commune)
    case 'commune-police':
      return commune.profile.addresses.police.name
    case 'other':
      return deciders(procedure).join(' hoặc ')
  }
}
