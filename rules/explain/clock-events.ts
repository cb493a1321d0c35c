import type { PeriodUnit } from '../calendar.ts'
import type { ClockDefinition, ClockDefinitions, ClockEvent } from '../clocks/definition.ts'
import { moment } from '../clocks/moment.ts'
import { type Text, text } from '../trace.ts'
import { ExplainInputError } from './inputs.ts'

/**
 * The clock of a name, of any case: 'PROC-14.decision', or the row 'PROC-06' where it has only one.
 * @throws ExplainInputError listing what there is
 */
export function findClock(
  clocks: ClockDefinitions,
  named: string,
): { readonly id: string; readonly definition: ClockDefinition } {
  const wanted = named.toLowerCase()
  const ids = Object.keys(clocks)
  const exact = ids.filter(id => id.toLowerCase() === wanted)
  const ofRow = exact.length > 0 ? exact : ids.filter(id => id.toLowerCase().split('.')[0] === wanted)
  const [id, ...others] = ofRow
  const definition = id === undefined ? undefined : clocks[id]
  if (id !== undefined && definition && others.length === 0) return { id, definition }
  const choice = ofRow.length > 0 ? ofRow : ids
  throw wrong(
    'clock',
    text(
      `没有唯一的期限“${named}”；可用：${choice.join('、')}`,
      `"${named}" is no single clock; there are: ${choice.join(', ')}`,
    ),
  )
}

const EVENT = /^([A-Za-z][A-Za-z0-9_-]*):(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)(?::(\d{1,5}))?(?:@(.+))?$/
const BETWEEN = /,(?=[A-Za-z][A-Za-z0-9_-]*:\d{4}-)/

/**
 * Events as they are typed, separated by commas: 'suspend:2026-10-02:10,resume:2026-10-06'. A length is in calendar
 * days for a pause, and in the unit of the clock otherwise.
 */
export function readEvents(
  definition: ClockDefinition,
  typed: string | null,
  unit: PeriodUnit,
): readonly ClockEvent[] {
  if (typed === null) return []
  return typed.split(BETWEEN).map(one => {
    const [, name, at, amount, basis] = EVENT.exec(one) ?? []
    if (name === undefined || at === undefined)
      throw wrong(
        'event',
        text(
          `event 应为 事件:日期[:长度][@依据]，实为“${one}”`,
          `event must be event:date[:length][@basis], is "${one}"`,
        ),
      )
    const kind = kindOf(definition, name)
    const paused = definition.pauses.some(pause => pause.on.includes(kind))
    const period = amount && { amount: Number(amount), unit: paused ? ('CALENDAR_DAY' as const) : unit }
    return { kind, at: existing(at), ...(period && { period }), ...(basis && { basis }) }
  })
}

function existing(at: string): string {
  try {
    return moment(at)
  } catch {
    throw wrong('event', text(`“${at}”不是存在的日期或时刻`, `"${at}" is no existing date or moment`))
  }
}

/** The event code that a word means for a clock: its own code, or suspend, resume, extend, end. */
function kindOf(definition: ClockDefinition, name: string): string {
  const code = name.toUpperCase().replaceAll('-', '_')
  const { starts, ends, pauses, extensions } = definition
  const own = [
    ...starts,
    ...ends,
    ...pauses.flatMap(pause => [...pause.on, ...pause.ends]),
    ...extensions.flatMap(extension => extension.on),
  ]
  if (own.includes(code)) return code
  const words: Readonly<Record<string, string | undefined>> = {
    SUSPEND: pauses[0]?.on[0],
    RESUME: pauses[0]?.ends[0],
    EXTEND: extensions[0]?.on[0],
    END: ends[0],
  }
  const meant = words[code]
  if (meant !== undefined) return meant
  throw wrong(
    'event',
    text(
      `该期限没有事件“${name}”；可用：${own.join('、')}`,
      `the clock has no event "${name}"; there are: ${own.join(', ')}`,
    ),
  )
}

function wrong(input: string, says: Text): ExplainInputError {
  return new ExplainInputError(input, says)
}
