import { foldText } from '../../petitions/index.ts'
import { type DangerKind, dangerKindOf } from '../../understanding/index.ts'

/** The first things people say, for texts in which no event is told: “cháy!”, “chết đuối”. Folded. */
const SIGNS: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'child',
    /\b(tre em|tre con|chau be|be gai|be trai|dua tre|con nit|hoc sinh|chau|be)\b.{0,40}\b(bi danh|danh dap|bao hanh|xam hai|lam nhuc|hiep|so soang|bo roi|bat coc|ban)\b|\b(xam hai|bao hanh|danh dap|hiep dam|bat coc|so soang)\b.{0,30}\b(tre|be|chau|con|hoc sinh)\b|\b(child|kid) (is|was) (hit|hurt|abused)\b/,
  ],
  ['despair', /\b(khong muon song|muon chet|chan song|het muon song|kill myself|want to die|end my life)\b/],
  ['suicide', /\b(tu tu|tu sat|tu van|nhay cau|treo co|uong thuoc sau)\b/],
  ['gas', /\b(no gas|ro gas|ro ri (gas|khi)|xi gas|mui gas|gas (smell|leak))\b/],
  [
    'fire',
    /\b(chay(?! mau)|boc chay|hoa hoan|no binh|co lua|ngon lua|lua (chay|lan|to|boc|phun)|fire|smoke)\b/,
  ],
  ['electric', /\b(dien giat|giat dien|day dien (dut|roi)|dut day dien)\b/],
  [
    'water',
    /\b(duoi nuoc|chet duoi|roi xuong (song|ao|ho|muong|gieng)|te xuong (song|ao|ho|muong|gieng)|nuoc cuon|drown(ing|ed)?)\b/,
  ],
  [
    'disaster',
    /\b(lu|lu quet|sat lo|(con|mua|gio|tran) (bao|loc)|ngap (sau|nang|den|toi|het|lut)|nuoc( lu)? (vo|vao|len|dang|tran)( \w+){0,3} (nhanh|toi|den|giuong|nha|noc|mai|gac)|mac ket|co lap|sap (nha|cau|ham)|flood)\b/,
  ],
  [
    'violence',
    /\b(danh|dam|chem|dam chem|cam dao|giet|bao luc|bao hanh|hiep|cuop|trom|de doa|bat coc|danh nhau|hanh hung|beat(s|ing)?|attack(s|ed|ing)?|hits me|knife)\b/,
  ],
  ['missing', /\b(mat tich|di lac|bi lac|missing)\b/],
  [
    'medical',
    /\b(cap cuu|bat tinh|ngat|ngung tho|kho tho|chay mau|tai nan|dot quy|co giat|ran can|ngo doc|gay|bi thuong|de roi|sap sinh|dau tim|accident|stroke|ambulance|bleeding|not breathing|unconscious|heart attack)\b/,
  ],
]

/** Which danger a message speaks of; `other` when nothing shows it. Diacritics optional. */
export function dangerKind(text: string): DangerKind {
  const told = dangerKindOf(text)
  if (told !== null) return told
  const folded = foldText(
    text
      .slice(0, 2_000)
      .normalize('NFC')
      .replace(/chảy/giu, 'chay mau')
      .replace(/chạy/giu, ' ')
      .replace(/lửa/giu, 'co lua')
      // “Bão” without its mark is “bạo”, “báo” and “bảo”; “lũ” is a gang too, but not in a danger.
      .replace(/bão/giu, 'con bao')
      .replace(/lốc/giu, 'con loc'),
  )
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0] ?? 'other'
}
