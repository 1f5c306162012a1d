import type { CommuneKnowledge } from '../knowledge/index.ts'

/** “thôn Đoài, cạnh nhà văn hóa”; the hamlet once, even where the place repeats it. Empty when nothing is known. */
export function placeText(
  commune: Pick<CommuneKnowledge, 'hamlets'>,
  where: { readonly hamletId: string | null; readonly place: string },
): string {
  const hamlet = commune.hamlets.find((one) => one.id === where.hamletId)?.name ?? ''
  const repeats = where.place.toLocaleLowerCase('vi').includes(hamlet.toLocaleLowerCase('vi'))
  return [repeats ? '' : hamlet, where.place].filter(Boolean).join(', ')
}
