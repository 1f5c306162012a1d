/** `H99.01-261122-0001` and its older, longer forms, as printed on the appointment slip. */
const DOSSIER_CODE =
  /(?<![\w.])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,4}){0,4}\s*[-–]\s*\d{6}\s*[-–]\s*\d{3,8}(?!\d)/iu

/** The dossier code in a text, without blanks, upper case; null when there is none. */
export function findDossierCode(text: string): string | null {
  const found = DOSSIER_CODE.exec(text.normalize('NFKC').slice(0, 4_000))?.[0]
  return found === undefined ? null : found.replace(/\s+/gu, '').replaceAll('–', '-').toUpperCase()
}
