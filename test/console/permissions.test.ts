import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  may,
  mayOpen,
  PERMISSIONS,
  ROLES,
  type Role,
} from '../../src/console/permissions.ts'

function actor(role: Role, change: Partial<Actor> = {}): Actor {
  return {
    role,
    commune: 'hoa-mai',
    officerId: 'o_dat',
    functions: ['dat_dai'],
    standsInFor: ['o_kt_truong'],
    ...change,
  }
}

const own = { commune: 'hoa-mai', officerId: 'o_dat' }
const unassigned = { commune: 'hoa-mai', officerId: '' }
const colleagueStoodInFor = { commune: 'hoa-mai', officerId: 'o_kt_truong' }
const others = { commune: 'hoa-mai', officerId: 'o_mt_nn' }

const ALL: readonly Action[] = Object.keys(PERMISSIONS) as Action[]
const allowed = (role: Role, subject: typeof own): Action[] =>
  ALL.filter((action) => may(actor(role), action, subject))

const CASEWORK: readonly Action[] = [
  'petition.view',
  'petition.handle',
  'petition.note',
  'petition.reassign',
  'petition.phone',
  'conversation.view',
  'conversation.reply',
  'handover.view',
  'alert.view',
  'delivery.view',
  'feedback.view',
]

describe('what each role may do', () => {
  test('an administrator may do everything in the commune', () => {
    expect(allowed('admin', others)).toEqual(ALL)
  })

  test('a leader may do everything but manage accounts', () => {
    expect(allowed('leader', others)).toEqual(CASEWORK)
  })

  test('an officer may do everything with a case of their own', () => {
    expect(allowed('officer', own)).toEqual(CASEWORK)
  })

  test('an officer may do everything with a case that nobody has', () => {
    expect(allowed('officer', unassigned)).toEqual(CASEWORK)
  })

  test('an officer may do everything with a case of the colleague they stand in for', () => {
    expect(allowed('officer', colleagueStoodInFor)).toEqual(CASEWORK)
  })

  test('an officer may look at and note on the case of another, but neither act nor see the telephone', () => {
    const withheld: readonly Action[] = ['petition.handle', 'petition.reassign', 'petition.phone']
    expect(allowed('officer', others)).toEqual(CASEWORK.filter((action) => !withheld.includes(action)))
  })

  test('communications may read petitions and feedback and nothing else', () => {
    expect(allowed('communications', own)).toEqual(['petition.view', 'feedback.view'])
  })
})

describe('borders no role crosses', () => {
  test.each(ROLES)('%s may do nothing in another commune', (role) => {
    const elsewhere = { commune: 'khac', officerId: 'o_dat' }
    expect(ALL.filter((action) => may(actor(role), action, elsewhere))).toEqual([])
  })

  const sealed = { ...others, restricted: true }

  test.each<[Role, Partial<Actor>, boolean]>([
    ['admin', {}, true],
    ['leader', {}, true],
    ['officer', { functions: ['tiep_dan'] }, true],
    ['officer', {}, false],
    ['officer', { standsInFor: ['o_mt_nn'] }, false],
    ['communications', { functions: ['tiep_dan'] }, false],
    ['communications', { officerId: 'o_mt_nn' }, false],
  ])('of a sealed case of somebody else, %s with %o sees it: %s', (role, change, expected) => {
    expect(may(actor(role, change), 'petition.view', sealed)).toBe(expected)
  })

  test('the officer in charge sees and handles their own sealed case', () => {
    expect(may(actor('officer'), 'petition.handle', { ...own, restricted: true })).toBe(true)
  })

  test('an officer account without an officer has no case of its own', () => {
    const nobody = actor('officer', { officerId: null, standsInFor: [] })
    expect(may(nobody, 'petition.handle', own)).toBe(false)
    expect(may(nobody, 'petition.view', { commune: 'hoa-mai', officerId: null, restricted: true })).toBe(
      false,
    )
  })

  test('only administrators are shown the page of accounts', () => {
    expect(ROLES.filter((role) => mayOpen(actor(role), 'staff.manage'))).toEqual(['admin'])
  })
})
