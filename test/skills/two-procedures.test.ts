import { describe, expect, test } from 'vitest'
import { twoProcedures } from '../../src/skills/two-procedures.ts'
import { EMPTY_CONTEXT, type Understanding } from '../../src/understanding/types.ts'
import { understood } from './commune-fixture.ts'

function asks(id: string, aspect: NonNullable<Understanding['aspect']>): Understanding {
  return understood('procedure.ask', { procedure: { id, code: null, name: id, score: 0.9 }, aspect })
}

const MEANT: Readonly<Record<string, Understanding>> = {
  'đổi căn cước': asks('can-cuoc', 'overview'),
  'sang tên đất cần gì': asks('dat', 'documents'),
  'đổi căn cước với sang tên đất cần gì': asks('dat', 'documents'),
  'đổi căn cước và làm lại khai sinh cần gì': asks('lien-thong', 'documents'),
  'làm lại khai sinh cần gì': asks('khai-sinh', 'documents'),
  'kết hôn': asks('ket-hon', 'overview'),
  'người nước ngoài cần gì': asks('tam-tru-nuoc-ngoai', 'documents'),
}
const read = (text: string) =>
  twoProcedures(text, EMPTY_CONTEXT, (part) => MEANT[part] ?? understood('out_of_scope')).map(
    ({ understanding }) => [understanding.procedure?.id, understanding.aspect],
  )

describe('two procedures in one question', () => {
  test('are both asked the same of', () => {
    expect(read('đổi căn cước với sang tên đất cần gì')).toEqual([
      ['can-cuoc', 'documents'],
      ['dat', 'documents'],
    ])
  })

  test('are one where a third procedure does both', () => {
    expect(read('đổi căn cước và làm lại khai sinh cần gì')).toEqual([])
  })

  test.each(['kết hôn với người nước ngoài cần gì', 'kết hôn', ''])('“%s” holds one', (text) => {
    expect(read(text)).toEqual([])
  })
})
