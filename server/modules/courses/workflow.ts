import type { z } from 'zod'
import { refuse } from '../../platform/problem.ts'
import { problems } from './problems.ts'
import type { CourseStatus, GroupStatus, SessionStatus } from './schema.ts'

type Table<State extends string, Act extends string> = Readonly<Record<Act, Partial<Record<State, State>>>>

/** Act → state before → state after. What is not here is refused. */
export const courseFlow = {
  edit: { DRAFT: 'DRAFT', STOPPED: 'STOPPED' },
  publish: { DRAFT: 'ON_SALE', STOPPED: 'ON_SALE' },
  stop: { ON_SALE: 'STOPPED' },
} as const satisfies Table<z.output<typeof CourseStatus>, string>

export const groupFlow = {
  edit: { PLANNED: 'PLANNED' },
  plan: { PLANNED: 'PLANNED' },
  open: { PLANNED: 'OPEN', CLOSED: 'OPEN' },
  close: { OPEN: 'CLOSED' },
  cancel: { PLANNED: 'CANCELLED', OPEN: 'CANCELLED', CLOSED: 'CANCELLED' },
} as const satisfies Table<z.output<typeof GroupStatus>, string>

export const sessionFlow = {
  move: { SCHEDULED: 'SCHEDULED' },
  teach: { SCHEDULED: 'TAUGHT', TAUGHT: 'TAUGHT' },
  cancel: { SCHEDULED: 'CANCELLED' },
} as const satisfies Table<z.output<typeof SessionStatus>, string>

/** The state after an act. @throws Refusal courses.wrong-state */
export function decide<S extends string>(flow: Partial<Record<S, S>>, state: S): S {
  return (
    flow[state] ??
    refuse(problems.wrongState, {
      detail: { zh: `当前状态为“${state}”，不能办理`, en: `not possible in state ${state}` },
    })
  )
}
