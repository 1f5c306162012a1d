import type { CommuneKnowledge, Procedure } from '../../knowledge/index.ts'
import { monthText } from '../vietnamese-time.ts'

/** Whom to ask when a figure is not certain: `Công an xã Hoa Mai, số 0900 000 013`. */
export function whoConfirms(procedure: Procedure, commune: CommuneKnowledge): string {
  const { police } = commune.profile.addresses
  if (procedure.level === 'commune-police' && police.phone !== undefined) {
    return `${police.name}, số ${police.phone}`
  }
  const { oneStop } = commune.hotlines
  return `${oneStop.name}, số ${oneStop.phone}`
}

/** Who decides; districts, abolished in 2025, are never named to citizens. */
export function agencyName(procedure: Procedure): string {
  return procedure.agency.replace(/\s*\([^()]*huyện[^()]*\)/giu, '')
}

/** The line under every figure: where it stands in law and when that was last checked. */
export function basisLine(bases: readonly string[], asOf: string): string {
  const named = [...new Set(bases.map(legalName))].slice(0, 2)
  return `Căn cứ: ${named.join('; ')} (kiểm tra ${monthText(asOf)}).`
}

/** The main legal texts of a procedure, for figures that name none of their own. */
export function mainBases(procedure: Procedure): readonly string[] {
  return procedure.legalBasis.slice(0, 2).map((text) => text.number)
}

export function confirmLine(procedure: Procedure, commune: CommuneKnowledge): string {
  return `Phần này chưa đối chiếu được với văn bản chính thức, xin xác nhận lại với ${whoConfirms(procedure, commune)}.`
}

/** `123/2015/NĐ-CP` → `Nghị định 123/2015/NĐ-CP`; the short forms of editors are written out. */
export function legalName(basis: string): string {
  const written = basis
    .replace(/\bTT (?=\d)/g, 'Thông tư ')
    .replace(/\bNĐ (?=\d)/g, 'Nghị định ')
    .replace(/\bQĐ (?=\d)/g, 'Quyết định ')
    .replace(/\bNQ (?=\d)/g, 'Nghị quyết ')
  if (!/^\d/.test(written)) return written
  if (/NĐ-CP/.test(written)) return `Nghị định ${written}`
  if (/\/TT-/.test(written)) return `Thông tư ${written}`
  if (/NQ-CP|\/NQ/.test(written)) return `Nghị quyết ${written}`
  if (/QĐ-/.test(written)) return `Quyết định ${written}`
  if (/QH\d+/.test(written)) return `Luật ${written}`
  return written
}
