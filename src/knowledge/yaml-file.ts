import {
  type Document,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml'
import type { KnowledgeFault } from './fault.ts'

/** Keys and list positions from the top of a file to one value: `['fee', 1, 'amountVnd']`. */
export type FieldPath = readonly (string | number)[]

/** One YAML file of the knowledge folder. `value` is undefined when the file could not be parsed. */
export interface YamlFile {
  /** Relative to the knowledge folder, with `/`. */
  readonly path: string
  readonly source: string
  readonly value: unknown
}

/** `['fee', 1, 'amountVnd']` → `fee[1].amountVnd`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name === '' ? part : `${name}.${part}`),
    '',
  )
}

/**
 * Line (1-based) of a field. A field that is missing stands where its nearest existing parent stands;
 * `key` asks for the line of the key itself, for a key that should not be there.
 */
export function lineOf(file: YamlFile, path: FieldPath): number | null {
  const lines = new LineCounter()
  const document = parseDocument(file.source, { lineCounter: lines })
  let line: number | null = null
  let node: unknown = document.contents
  for (const part of [null, ...path]) {
    if (part !== null) {
      const pair = childOf(node, part)
      if (!pair) break
      node = pair.value
      if (pair.offset !== undefined) line = lines.linePos(pair.offset).line
    } else if (isNode(node) && node.range) {
      line = lines.linePos(node.range[0]).line
    }
  }
  return line
}

function childOf(
  node: unknown,
  part: string | number,
): { value: unknown; offset: number | undefined } | undefined {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
    return undefined
  if (typeof part === 'number') {
    const value: unknown = node.items[part]
    return value === undefined ? undefined : { value, offset: isNode(value) ? value.range?.[0] : undefined }
  }
  for (const pair of node.items) {
    if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === part) {
      return { value: pair.value, offset: pair.key.range?.[0] }
    }
  }
  return undefined
}

/** Faults of syntax: what the YAML reader says, with its line. */
export function syntaxFaults(path: string, source: string): readonly KnowledgeFault[] {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  return document.errors.map((error) => ({
    file: path,
    line: lines.linePos(openQuote(document, error) ?? error.pos[0]).line,
    field: '',
    problem:
      error.code === 'DUPLICATE_KEY'
        ? 'một khóa được ghi hai lần'
        : `YAML sai cú pháp (${error.code}: ${error.message})`,
    remedy:
      error.code === 'DUPLICATE_KEY'
        ? 'giữ lại một dòng, xóa dòng kia'
        : 'xem lại thụt đầu dòng, dấu hai chấm và ngoặc kép quanh dòng này',
  }))
}

/** A quote that is never closed is noticed at the end of the file; what helps is where it opens. */
function openQuote(document: Document.Parsed, error: YAMLParseError): number | undefined {
  if (!error.message.startsWith('Missing closing')) return undefined
  let opened: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE')) opened = range?.[0]
    },
  })
  return opened
}

/** Places whose letters are not NFC (a diacritic typed as a separate character): looks right, never compares equal. */
export function nfcFaults(path: string, source: string): readonly KnowledgeFault[] {
  if (source === source.normalize('NFC')) return []
  const faults: KnowledgeFault[] = []
  for (const [index, line] of source.split('\n').entries()) {
    if (line === line.normalize('NFC')) continue
    faults.push({
      file: path,
      line: index + 1,
      field: fieldAtLine(source, index + 1),
      problem: 'dấu tiếng Việt viết rời (không phải Unicode dựng sẵn NFC)',
      remedy: 'gõ lại chữ có dấu bằng bảng mã Unicode dựng sẵn, hoặc chuyển cả tệp sang NFC',
    })
  }
  return faults
}

function fieldAtLine(source: string, line: number): string {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  let found = ''
  visit(document, {
    Scalar(key, node, ancestors) {
      if (found !== '' || !node.range) return
      if (lines.linePos(node.range[0]).line > line || lines.linePos(node.range[1]).line < line) return
      const path: (string | number)[] = []
      for (const [depth, ancestor] of ancestors.entries()) {
        if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value))
        else if (ancestor && 'items' in ancestor) {
          const child: unknown = ancestors[depth + 1] ?? node
          const position = (ancestor.items as unknown[]).indexOf(child)
          if (!isPair(child)) path.push(position)
        }
      }
      if (key === 'key') return
      found = fieldName(path)
    },
  })
  return found
}
