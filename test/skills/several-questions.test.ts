import { describe, expect, test } from 'vitest'
import { joinedAnswers, severalQuestions } from '../../src/skills/several-questions.ts'
import { EMPTY_CONTEXT, type Understanding } from '../../src/understanding/types.ts'
import { understood } from './commune-fixture.ts'

function asks(id: string, aspect: NonNullable<Understanding['aspect']>): Understanding {
  return understood('procedure.ask', { procedure: { id, code: null, name: id, score: 0.9 }, aspect })
}

const MEANT: Readonly<Record<string, Understanding>> = {
  'lệ phí khai sinh bao nhiêu': asks('khai-sinh', 'fee'),
  'khai sinh mất bao lâu?': asks('khai-sinh', 'time'),
  'khai sinh thế nào?': asks('khai-sinh', 'overview'),
  'mới sinh con': asks('lien-thong', 'overview'),
  'mấy giờ làm việc?': understood('office.hours'),
  'có họp không?': understood('announcement.ask', { confidence: 0.4 }),
  alo: understood('greet'),
  'ad ơi': understood('out_of_scope', { confidence: 0.3 }),
  'rác ở thôn Đông': understood('petition.create'),
  'cháy nhà': understood('emergency'),
}

function questionsOf(...lines: readonly string[]): readonly string[] {
  const understand = (line: string) => MEANT[line] ?? understood('out_of_scope')
  return severalQuestions(lines.join('\n'), EMPTY_CONTEXT, understand, (context) => context).map(
    (question) => question.text,
  )
}

describe('a burst of several lines', () => {
  test.each([
    [['mấy giờ làm việc?', 'lệ phí khai sinh bao nhiêu']],
    [['lệ phí khai sinh bao nhiêu', 'khai sinh mất bao lâu?']],
  ])('%j is answered line by line', (lines) => {
    expect(questionsOf(...lines)).toEqual(lines)
  })

  test.each([
    ['lệ phí khai sinh bao nhiêu, với lại mấy giờ làm việc?'],
    ['lệ phí khai sinh bao nhiêu ngoài ra mấy giờ làm việc?'],
  ])('%s: one line with two questions is answered twice', (line) => {
    expect(questionsOf(line)).toEqual(['lệ phí khai sinh bao nhiêu', 'mấy giờ làm việc?'])
  })

  test('one line that tells a story beside its question is read as one', () => {
    expect(questionsOf('mới sinh con, với lại mấy giờ làm việc?')).toEqual([])
  })

  test('loses its greetings beside a question', () => {
    expect(questionsOf('alo', 'ad ơi', 'mấy giờ làm việc?')).toEqual(['mấy giờ làm việc?'])
  })

  test.each([
    [['mới sinh con', 'lệ phí khai sinh bao nhiêu']],
    [['lệ phí khai sinh bao nhiêu', 'khai sinh thế nào?']],
    [['rác ở thôn Đông', 'mấy giờ làm việc?']],
    [['có họp không?', 'mấy giờ làm việc?']],
    [['mấy giờ làm việc?']],
    [['alo', 'ad ơi']],
  ])('%j is read together', (lines) => {
    expect(questionsOf(...lines)).toEqual([])
  })

  test('with a danger in it is that danger alone', () => {
    expect(questionsOf('mấy giờ làm việc?', 'cháy nhà', 'rác ở thôn Đông')).toEqual(['cháy nhà'])
  })
})

test('joined answers repeat nothing and keep the buttons of the last', () => {
  const button = { title: 'Gặp cán bộ', payload: '#handover' }
  const joined = joinedAnswers(
    [
      { reply: [{ text: 'một', buttons: [button] }], flow: null },
      { reply: [{ text: 'hai', buttons: [button] }], flow: null },
      { reply: [{ text: 'hai', buttons: [button] }], flow: null },
    ],
    false,
  )
  expect(joined?.reply).toEqual([{ text: 'một' }, { text: 'hai', buttons: [button] }])
})
