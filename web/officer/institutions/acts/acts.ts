import type { Act } from './act.ts'
import { conversionActs } from './conversions.ts'
import { correctAct } from './facts.ts'
import { licenceActs } from './licences.ts'
import { custodyAct, holdActs, listActs } from './marks.ts'
import { peopleActs } from './people.ts'
import { placeActs } from './places.ts'
import { statusActs } from './status.ts'

/** Groups of acts, as the menu shows them. */
export const GROUPS = ['licences', 'places', 'people', 'supervision', 'conversions', 'state'] as const
export type Group = (typeof GROUPS)[number]

/** What an officer can do with a record, in the order of the menu. @param home the region of the officer's post */
export const actsOf = (home: string): Readonly<Record<Group, readonly Act[]>> => ({
  licences: [...licenceActs, correctAct],
  places: placeActs(home),
  people: peopleActs,
  supervision: [...listActs.slice(0, 1), custodyAct, ...holdActs, ...listActs.slice(1)],
  conversions: conversionActs,
  state: statusActs,
})
