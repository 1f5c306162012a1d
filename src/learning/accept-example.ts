import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { foldForSearch } from '../storage/index.ts'
import type { Aspect, IntentName } from '../understanding/types.ts'
import { isImpersonal } from './anonymise.ts'

/** A sentence somebody accepted as an example. */
export interface AcceptedExample {
  readonly text: string
  readonly label: { readonly intent: IntentName } | { readonly procedure: string; readonly aspect: Aspect }
  /** Who accepted it. */
  readonly by: string
  /** Calendar day, `2026-11-22`. */
  readonly on: string
}

/** Why a sentence cannot become an example. */
export type Refusal = 'empty' | 'tooLong' | 'personal' | 'known'

/** The sentence is not taken; `message` says why in words for whoever accepted it. */
export class ExampleRefusedError extends Error {
  override readonly name = 'ExampleRefusedError'
  readonly code: Refusal
  constructor(code: Refusal, message: string) {
    super(message)
    this.code = code
  }
}

const LONGEST = 300

/** Letters and digits only: two sentences equal in this are one. */
export function foldSentence(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The sentence as it may be written down.
 * @param known sentences that stand elsewhere, with the place: examples, wordings, and those that measure
 * @throws {ExampleRefusedError} nothing to learn, personal, or known already
 */
export function acceptableText(
  text: string,
  known: Iterable<{ readonly text: string; readonly place: string }>,
): string {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const folded = foldSentence(clean)
  if (folded === '') throw new ExampleRefusedError('empty', 'không có chữ nào để học')
  if (clean.length > LONGEST)
    throw new ExampleRefusedError('tooLong', `dài quá ${LONGEST} ký tự, hãy rút gọn bằng --text`)
  if (!isImpersonal(clean))
    throw new ExampleRefusedError(
      'personal',
      'còn chỗ giống thông tin cá nhân (hoặc chỗ đã che trong ngoặc vuông), hãy viết lại câu bằng --text',
    )
  for (const { text: other, place } of known) {
    if (foldSentence(other) === folded) throw new ExampleRefusedError('known', `câu này đã có ở ${place}`)
  }
  return clean
}

/** Appends an example to `<intentsDir>/learnt/<intent or procedure>.yaml`. @returns the file */
export async function writeLearntExample(
  intentsDir: string,
  { text, label, by, on }: AcceptedExample,
): Promise<string> {
  const name = 'intent' in label ? label.intent : label.procedure
  const path = join(intentsDir, 'learnt', `${name}.yaml`)
  const before = (await readIfThere(path)) ?? ('intent' in label ? { intent: name } : { procedure: name })
  const entry = { text, ...('aspect' in label ? { aspect: label.aspect } : {}), by, acceptedOn: on }
  const learnt = [...((before.learnt as unknown[] | undefined) ?? []), entry]
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  await writeFile(part, stringify({ ...before, learnt }, { lineWidth: 0 }))
  await rename(part, path)
  return path
}

async function readIfThere(path: string): Promise<Record<string, unknown> | null> {
  try {
    return parse(await readFile(path, 'utf8')) as Record<string, unknown>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
