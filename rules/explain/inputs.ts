import { isCivilDate, isClockTime } from '../date.ts'
import { fenOfYuan } from '../money.ts'
import { type Text, text } from '../trace.ts'

/** What one input is: its name as a flag, what it means, and what it is where it is left out. */
export interface InputSpec {
  readonly name: string
  readonly zh: string
  readonly en: string
  /** Value used where it is left out; absent: the input is required; null: left out means none. */
  readonly otherwise?: string | null
  readonly example: string
  /** Longest text, where it is not that of the others. */
  readonly most?: number
}

/** Inputs as they are typed: name → text. */
export type Inputs = Readonly<Record<string, string>>

/** An input that is missing, unknown or malformed, with what to do. */
export class ExplainInputError extends Error {
  override readonly name = 'ExplainInputError'
  readonly input: string
  readonly says: Text
  constructor(input: string, says: Text) {
    super(says.en)
    this.input = input
    this.says = says
  }
}

/** Typed access to the inputs of one question; every refusal names the input. */
export interface Reader {
  text(name: string): string
  optional(name: string): string | null
  date(name: string): string
  /** A code of digits of one of the lengths. */
  digits(name: string, lengths: readonly number[]): string
  time(name: string): string
  optionalTime(name: string): string | null
  whole(name: string): number
  optionalWhole(name: string): number | null
  decimal(name: string): number
  fen(name: string): number
  optionalFen(name: string): number | null
  flag(name: string): boolean
  word<T extends string>(name: string, words: readonly T[]): T
  optionalWord<T extends string>(name: string, words: readonly T[]): T | null
}

/** Longest text of an input that names no other length. */
export const MAX_LENGTH = 200

/** A reader of inputs; refuses unknown, missing and oversize ones at once. */
export function readInputs(specs: readonly InputSpec[], inputs: Inputs): Reader {
  for (const [name, value] of Object.entries(inputs)) {
    const spec = specs.find(one => one.name === name)
    if (!spec)
      throw refuse(
        name,
        `没有 ${name} 这一项；可用：${list(specs)}`,
        `no input ${name}; there are: ${list(specs)}`,
      )
    if (value.length > (spec.most ?? MAX_LENGTH)) throw refuse(name, `${name} 过长`, `${name} is too long`)
  }
  const raw = (name: string): string | null => {
    const spec = specs.find(s => s.name === name)
    const value = inputs[name] ?? spec?.otherwise
    if (value === undefined)
      throw refuse(
        name,
        `缺少 ${name}（${spec?.zh ?? ''}），例如 ${spec?.example ?? ''}`,
        `missing ${name} (${spec?.en ?? ''}), for instance ${spec?.example ?? ''}`,
      )
    return value === '' ? null : value
  }
  const required = (name: string): string => {
    const value = raw(name)
    if (value === null) throw refuse(name, `${name} 不能为空`, `${name} must not be empty`)
    return value
  }
  const parsed = <T>(
    name: string,
    value: string,
    parse: (value: string) => T | undefined,
    shape: Text,
  ): T => {
    const result = parse(value)
    if (result === undefined)
      throw refuse(
        name,
        `${name} 应为${shape.zh}，实为“${value}”`,
        `${name} must be ${shape.en}, is "${value}"`,
      )
    return result
  }
  const maybe = <T>(name: string, read: (value: string) => T): T | null => {
    const value = raw(name)
    return value === null ? null : read(value)
  }
  const whole = (name: string, value: string) => parsed(name, value, parseWhole, WHOLE)
  const fen = (name: string, value: string) => parsed(name, value, parseFen, YUAN)
  const time = (name: string, value: string) => parsed(name, value, parseTime, TIME)
  const word = <T extends string>(name: string, value: string, words: readonly T[]) =>
    parsed(
      name,
      value,
      typed => parseWord(typed, words),
      text(` ${words.join('、')} 之一`, `one of ${words.join(', ')}`),
    )
  return {
    text: required,
    optional: name => raw(name),
    date: name => parsed(name, required(name), value => (isCivilDate(value) ? value : undefined), DATE),
    digits: (name, lengths) =>
      parsed(
        name,
        required(name),
        value => (/^\d+$/.test(value) && lengths.includes(value.length) ? value : undefined),
        text(` ${lengths.join('、')} 位数字`, `${lengths.join(', ')} digits`),
      ),
    time: name => time(name, required(name)),
    optionalTime: name => maybe(name, value => time(name, value)),
    whole: name => whole(name, required(name)),
    optionalWhole: name => maybe(name, value => whole(name, value)),
    decimal: name => parsed(name, required(name), parseDecimal, DECIMAL),
    fen: name => fen(name, required(name)),
    optionalFen: name => maybe(name, value => fen(name, value)),
    flag: name => word(name, required(name), ['yes', 'no']) === 'yes',
    word: (name, words) => word(name, required(name), words),
    optionalWord: (name, words) => maybe(name, value => word(name, value, words)),
  }
}

const DATE = text('存在的日期 YYYY-MM-DD', 'an existing date YYYY-MM-DD')
const TIME = text('时刻 HH:MM', 'a time of day HH:MM')
const WHOLE = text('不小于 0 的整数', 'a whole number ≥ 0')
const DECIMAL = text('不小于 0、至多两位小数的数', 'a number ≥ 0 with at most two decimals')
const YUAN = text('金额（元，至多两位小数）', 'a sum in yuan with at most two decimals')

function parseWhole(value: string): number | undefined {
  return /^\d{1,12}$/.test(value) ? Number(value) : undefined
}

function parseDecimal(value: string): number | undefined {
  return /^\d{1,9}(\.\d{1,2})?$/.test(value) ? Number(value) : undefined
}

function parseFen(value: string): number | undefined {
  return /^\d{1,12}(\.\d{1,2})?$/.test(value) ? fenOfYuan(value) : undefined
}

function parseTime(value: string): string | undefined {
  return isClockTime(value) ? value : undefined
}

/** Words are typed in any case and with either hyphen or underscore: calendar-day, CALENDAR_DAY. */
function parseWord<T extends string>(value: string, words: readonly T[]): T | undefined {
  const plain = (word: string) => word.toLowerCase().replaceAll('-', '_')
  return words.find(word => plain(word) === plain(value))
}

function list(specs: readonly InputSpec[]): string {
  return specs.map(spec => spec.name).join(', ')
}

function refuse(input: string, zh: string, en: string): ExplainInputError {
  return new ExplainInputError(input, text(zh, en))
}
