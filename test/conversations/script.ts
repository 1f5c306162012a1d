import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

/** One step of a conversation: what the citizen (or the officer) does, and what the assistant must answer. */
const stepSchema = z.strictObject({
  /** Typed text; `{code}` is the newest tracking code of the first citizen. */
  says: z.string().optional(),
  /** Title of a choice of the last message. */
  taps: z.string().optional(),
  /** `ảnh`, `định vị`, `ghi âm`, `nhãn dán`: sent along. */
  sends: words.optional(),
  /** The officer's answer to the newest petition. */
  officer: z.string().optional(),
  /** Another account writes this step. */
  as: z.string().optional(),
  /** Hours that pass before. */
  afterHours: z.number().optional(),
  /** Every one stands in the reply. */
  has: words.optional(),
  /** None stands in the reply. */
  lacks: words.optional(),
  /** Each is offered as a choice. */
  offers: words.optional(),
  /** Types of effects, in order; `[]`: nothing happens. */
  effects: z.array(z.string()).optional(),
  /** Skill that answered. */
  skill: z.string().optional(),
  /** Step of the open flow afterwards; `none`: nothing is open. */
  step: z.string().optional(),
})

const conversationSchema = z.strictObject({
  title: z.string(),
  /** Local time at the start; a Friday morning when absent. */
  at: z.string().default('2026-11-20T09:00'),
  /** The first-contact text was shown before. */
  known: z.boolean().default(true),
  steps: z.array(stepSchema).min(1),
})

export type ScriptStep = z.infer<typeof stepSchema>
export type Script = z.infer<typeof conversationSchema>

/** All conversations of the folder, by file. */
export function readScripts(folder: string): readonly (Script & { readonly file: string })[] {
  return globSync(`${folder}/*.yml`)
    .toSorted()
    .flatMap((file) =>
      z
        .array(conversationSchema)
        .parse(parse(readFileSync(file, 'utf8')))
        .map((script) => ({ ...script, file: file.split('/').at(-1) ?? file })),
    )
}
