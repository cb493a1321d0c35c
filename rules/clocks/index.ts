/**
 * Public face of the statutory clocks. The engine (`evaluateClock`, `clockDays`) is small; the clocks of the
 * procedures are data that only this entry and rules/regional.ts carry.
 */

export { clockParameters, type ProcedureClockId, procedureClocks } from '../clocks.gen.ts'
export type { ClockAnswer, ClockState, Left } from './answer.ts'
export { type ClockDay, clockDays, type DayMark } from './days.ts'
export type {
  ClockDefinition,
  ClockDefinitions,
  ClockEvent,
  Effect,
  Extension,
  Outcome,
  Pause,
} from './definition.ts'
export { type ClockQuestion, evaluateClock } from './evaluate.ts'
export type { Place } from './lookup.ts'
export { type MatterClock, matterClocks } from './matter.ts'
export type { Moment } from './moment.ts'
export { plainClock } from './plain.ts'
export type { ClockGround } from './run.ts'
