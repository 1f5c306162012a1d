import type { IntentName, Understanding } from './types.ts'

/** Wishes that only this assistant tells apart, under the nearest label of the evaluation set. */
const NEAREST: Partial<Record<IntentName, string>> = {
  'privacy.ask': 'help',
  'scam.warn': 'petition.create',
  'conversation.cancel': 'goodbye',
  'conversation.confirm': 'thanks',
  'conversation.deny': 'smalltalk',
}

/** The intent under the labels of the evaluation set. */
export function evalIntent({ intent, procedure }: Pick<Understanding, 'intent' | 'procedure'>): string {
  if (intent === 'conversation.correct') return procedure === null ? 'help' : 'procedure.ask'
  return NEAREST[intent] ?? intent
}
