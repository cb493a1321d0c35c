import type { Tx } from '../../platform/db/tx.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { placeOf } from '../institutions/index.ts'
import { getGroup } from './group-store.ts'
import type { ClassGroup, Course } from './schema.ts'
import { getCourse } from './store.ts'

/** A class group of an institution. @throws Refusal not-found, also when it is another institution's */
export async function groupOf(tx: Tx, institutionId: number, id: number): Promise<ClassGroup> {
  const group = await getGroup(tx, (await placeOf(tx, institutionId)).cell, id)
  return group.institutionId === institutionId ? group : refuse(common.notFound)
}

/** A course of an institution. @throws Refusal not-found, also when it is another institution's */
export async function courseOf(tx: Tx, institutionId: number, id: number): Promise<Course> {
  const course = await getCourse(tx, (await placeOf(tx, institutionId)).cell, id)
  return course.institutionId === institutionId ? course : refuse(common.notFound)
}
