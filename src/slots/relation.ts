import { phraseAt, type Syllable, syllablesOf } from '../knowledge/syllables.ts'
import { type Slot, withoutOverlaps } from './slot.ts'

/** Who somebody is to the citizen. */
export type Relation =
  | 'husband'
  | 'wife'
  | 'child'
  | 'childInLaw'
  | 'adoptedChild'
  | 'grandchild'
  | 'father'
  | 'mother'
  | 'parents'
  | 'parentsInLaw'
  | 'grandparents'
  | 'sibling'
  | 'relative'
  | 'partner'
  | 'neighbour'
  | 'friend'

/** Words that name nobody else, with their marks. */
const PLAIN: readonly (readonly [relation: Relation, words: string])[] = [
  ['husband', 'chồng, ông xã'],
  ['wife', 'vợ, bà xã'],
  [
    'child',
    'con trai, con gái, con đẻ, con ruột, con riêng, con chung, đứa con, con cái, thằng con, con đầu lòng, con út, con cả',
  ],
  ['childInLaw', 'con dâu, con rể, nàng dâu, chàng rể'],
  ['adoptedChild', 'con nuôi'],
  ['grandchild', 'cháu nội, cháu ngoại, cháu đích tôn'],
  ['parents', 'bố mẹ, cha mẹ, ba mẹ, ba má, bố má, tía má, thầy u, thầy bu, bọ mạ'],
  [
    'parentsInLaw',
    'bố chồng, mẹ chồng, bố vợ, mẹ vợ, ba chồng, má chồng, ba vợ, má vợ, cha chồng, cha vợ, bố mẹ chồng, bố mẹ vợ',
  ],
  ['father', 'bố, bố đẻ, cha đẻ, ba ruột, cha ruột, tía, ông già'],
  ['mother', 'mẹ, mẹ đẻ, mẹ ruột, má, bầm, mạ'],
  [
    'grandparents',
    'ông nội, ông ngoại, bà nội, bà ngoại, nội ngoại, ông bà nội, ông bà ngoại, cụ nội, cụ ngoại, bà cố, ông cố',
  ],
  [
    'sibling',
    'anh trai, chị gái, em trai, em gái, anh ruột, chị ruột, em ruột, anh em ruột, chị em ruột, anh chị em, anh em ruột thịt',
  ],
  [
    'relative',
    'anh rể, chị dâu, em dâu, em rể, cô ruột, dì ruột, chú ruột, bác ruột, cậu ruột, họ hàng, người nhà, bà con, anh họ, chị họ, em họ, người thân',
  ],
  ['partner', 'người yêu, bạn gái, bạn trai, vợ sắp cưới, chồng sắp cưới, hôn thê, hôn phu, bồ'],
  [
    'neighbour',
    'hàng xóm, láng giềng, nhà bên cạnh, nhà kế bên, nhà hàng xóm, người cùng xóm, nhà đối diện, nhà kế',
  ],
  ['friend', 'bạn thân, bạn tôi, bạn em, bạn mình, người quen, bạn bè'],
]

/** Words that are also “tôi” and “bạn”, or common words: they count with “… tôi”, “… của em”, “… nhà mình”. */
const OWNED: readonly (readonly [relation: Relation, words: string])[] = [
  ['child', 'con, bé, nhóc, cu, cháu bé'],
  ['grandchild', 'cháu'],
  ['father', 'ba, cha, thầy, bọ'],
  ['mother', 'u, bu'],
  ['parents', 'ông bà già'],
  ['grandparents', 'ông bà, ông, bà, nội, ngoại, cụ'],
  ['sibling', 'anh, chị, em'],
  ['relative', 'cô, dì, chú, bác, cậu, mợ, thím'],
  ['friend', 'bạn'],
]

const OWNERS = [
  'tôi',
  'tui',
  'em',
  'mình',
  'cháu',
  'con',
  'tao',
  'tớ',
  'chúng tôi',
  'nhà tôi',
  'nhà em',
  'nhà mình',
  'nhà cháu',
  'nhà tui',
  'của tôi',
  'của em',
  'của mình',
  'của tui',
  'của cháu',
  'chị tôi',
  'anh tôi',
].map((words) => syllablesOf(words))

interface Entry {
  readonly relation: Relation
  readonly syllables: readonly Syllable[]
  readonly needsOwner: boolean
}

const ENTRIES: readonly Entry[] = [
  ...PLAIN.map((line) => [...line, false] as const),
  ...OWNED.map((line) => [...line, true] as const),
].flatMap(([relation, words, needsOwner]) =>
  words.split(', ').map((word) => ({ relation, syllables: syllablesOf(word), needsOwner })),
)
const BY_FIRST = Map.groupBy(ENTRIES, (entry) => entry.syllables[0]?.folded ?? '')

/** People of the citizen named in a text: “chồng em”, “con gái”, “bố mẹ vợ”, “hàng xóm”. Marks optional; bare one-word names need “… tôi”. */
export function readRelations(said: string): readonly Slot<Relation>[] {
  const words = syllablesOf(said.slice(0, 8_000)).slice(0, 1_000)
  const found = words.flatMap((word, at) =>
    (BY_FIRST.get(word.folded) ?? []).flatMap((entry): readonly Slot<Relation>[] => {
      if (!phraseAt(words, at, entry.syllables)) return []
      const end = at + entry.syllables.length
      const owner = ownerLength(words, end)
      const plain = entry.syllables.length > 1 || (!word.bare && !entry.needsOwner)
      if (owner === 0 && !plain) return []
      const last = words[end - 1]
      return last === undefined
        ? []
        : [
            {
              value: entry.relation,
              start: word.start,
              end: last.end,
              certainty: certaintyOf(entry, word, owner),
            },
          ]
    }),
  )
  return withoutOverlaps(found)
}

function certaintyOf(entry: Entry, word: Syllable, owner: number): number {
  if (entry.syllables.length > 1) return owner > 0 ? 1 : 0.9
  return entry.needsOwner || word.bare ? 0.7 : 0.9
}

function ownerLength(words: readonly Syllable[], at: number): number {
  return Math.max(0, ...OWNERS.filter((owner) => phraseAt(words, at, owner)).map((owner) => owner.length))
}
