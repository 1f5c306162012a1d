import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeq, parseDocument } from 'yaml'

/**
 * Adds a wording to the `aliases` of a procedure's file, behind the last one, with who and when as a comment; every other byte stays.
 * @returns the file; null when the folder has no such procedure with a list of aliases
 */
export async function addAlias(
  proceduresDir: string,
  {
    procedure,
    text,
    by,
    on,
  }: { readonly procedure: string; readonly text: string; readonly by: string; readonly on: string },
): Promise<string | null> {
  const entries = await readdir(proceduresDir, { recursive: true, withFileTypes: true })
  const found = entries.find((entry) => entry.isFile() && entry.name === `${procedure}.yaml`)
  if (found === undefined) return null
  const path = join(found.parentPath, found.name)
  const source = await readFile(path, 'utf8')
  const aliases = parseDocument(source).get('aliases', true)
  const last = isSeq(aliases) && aliases.flow !== true ? aliases.items.at(-1) : undefined
  const end = (last as { range?: [number, number, number] } | undefined)?.range?.[1]
  if (end === undefined) return null
  const lineEnd = source.indexOf('\n', end)
  const at = lineEnd === -1 ? source.length : lineEnd
  const indent = /(?:^|\n)( *)- [^\n]*$/.exec(source.slice(0, at))?.[1] ?? '  '
  const line = `\n${indent}- ${JSON.stringify(text)} # ${by.replace(/\s+/gu, ' ')}, ${on}`
  const part = `${path}.${process.pid}.part`
  await writeFile(part, `${source.slice(0, at)}${line}${source.slice(at)}`)
  await rename(part, path)
  return path
}
