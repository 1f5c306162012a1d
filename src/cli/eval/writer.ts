/** Who wrote a message: the middle part of its id, as in `own-gv-001`. */
export function writerOf({ id }: { readonly id: string }): string {
  return id.split('-')[1] ?? id
}
