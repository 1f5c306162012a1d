import type { Judgement } from '../../understanding/index.ts'

/** What went wrong with a message, with its text; null where nothing did. */
export function missText({
  message,
  understanding,
  intent,
  intentRight,
  procedureRight,
  keptQuiet,
  aspectRight,
}: Judgement): string | null {
  const wrong = [
    intentRight ? '' : `intent ${intent} (${message.intent})`,
    procedureRight === false || keptQuiet === false
      ? `procedure ${understanding.procedure?.name ?? '–'} (${message.procedure ?? '–'})`
      : '',
    aspectRight === false ? `aspect ${understanding.aspect ?? '–'} (${message.aspect})` : '',
  ].filter((part) => part !== '')
  if (wrong.length === 0) return null
  const { action, confidence } = understanding
  return `${message.id} ${action} ${confidence.toFixed(2)}: ${wrong.join('; ')}\n    ${message.text}`
}
