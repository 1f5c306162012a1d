const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Best first: a paragraph, a line, a sentence (not the dot of “1. Giấy tờ”), a word. */
const BORDERS: readonly RegExp[] = [
  /\n\s*\n\s*/g,
  /\n\s*/g,
  /(?<!(?:^|\n)\s*\d{1,2})[.!?…;:]["”’»)\]]*\s+/g,
  /\s+/g,
]

/**
 * Cuts a text into pieces a channel accepts: NFC, in order, each at most `maxLength` UTF-16 units (so never more
 * than `maxLength` characters, however the platform counts). Cuts fall on the best border of the second half of
 * the room there is: paragraph, line, sentence, word, else between two graphemes; a single grapheme longer than
 * the room is cut between code points. White space at a cut is dropped, nothing else. Blank text gives no piece.
 * @param maxLength integer ≥ 2
 */
export function splitText(text: string, maxLength: number): readonly string[] {
  const pieces: string[] = []
  let rest = text.normalize('NFC').trim()
  while (rest.length > maxLength) {
    const cut = cutAt(rest, maxLength)
    const piece = rest.slice(0, cut).trimEnd()
    if (piece !== '') pieces.push(piece)
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

function cutAt(text: string, maxLength: number): number {
  // One character more than fits: white space standing right behind a full piece is a border too.
  const room = text.slice(0, maxLength + 1)
  for (const border of BORDERS) {
    let best = 0
    for (const match of room.matchAll(border)) {
      const kept = match.index + match[0].trimEnd().length
      if (kept <= maxLength) best = Math.max(best, kept)
    }
    if (best > maxLength / 2) return best
  }
  return graphemeBorder(text, maxLength)
}

function graphemeBorder(text: string, maxLength: number): number {
  // A window keeps this cheap; no grapheme a person types is longer.
  const from = Math.max(0, maxLength - 256)
  const start = from + (isLowSurrogate(text, from) ? 1 : 0)
  const segment = graphemes.segment(text.slice(start, maxLength + 256)).containing(maxLength - start)
  const border = start + (segment?.index ?? 0)
  if (border > start) return border
  return isLowSurrogate(text, maxLength) ? maxLength - 1 : maxLength
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * The same text in at most `maxLength` UTF-16 units, cut on a word where that keeps at least half, ended by “…”.
 * @param maxLength integer ≥ 2
 */
export function shortenText(text: string, maxLength: number): string {
  const whole = text.normalize('NFC').trim()
  if (whole.length <= maxLength) return whole
  const room = maxLength - 1
  const space = whole.lastIndexOf(' ', room)
  const kept = whole.slice(0, space > room / 2 ? space : graphemeBorder(whole, room))
  return `${kept.trimEnd().replace(/[,.;:–-]+$/u, '')}…`
}
