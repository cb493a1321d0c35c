import type { Ground } from '../platform/db/tx.ts'
import type { Text } from '../platform/problem.ts'
import type { OpenDatabase } from './database.ts'

/** One `--name` of a command. */
export interface Option {
  /** Placeholder of its value; without it the option is a flag. */
  value?: string
  short?: string
  text: Text
}

/** What a command found or did. */
export interface Result {
  /** False: exit status 1, although nothing broke (a check that failed, a list with errors). */
  ok: boolean
  /** Printed with `--json`, after `ok`. */
  data: Record<string, unknown>
  /** Printed without it. */
  lines: readonly string[]
}

/** What a command works with. */
export interface Context {
  positionals: readonly string[]
  /** Value of a `--name value` option. */
  option(name: string): string | undefined
  flag(name: string): boolean
  /** Names and values of a command with `anyOption`. */
  inputs: Readonly<Record<string, string>>
  /** A line about what goes on, on standard error. */
  progress(line: string): void
  /** The database, started if need be; it is left when the command ends. */
  database(): Promise<OpenDatabase>
  /** What transactions stand on. @throws Failure `not-migrated` */
  ground(): Promise<Ground>
  /** All of standard input. */
  stdin(): Promise<string>
}

/** A command of `yuheng`. */
export interface Command {
  /** Arguments after the name, one line per form. */
  usage: readonly string[]
  options?: Readonly<Record<string, Option>>
  /** Takes `--name value` of any name; the command checks them itself. */
  anyOption?: boolean
  /** Further lines of its help. */
  help?: (context: Pick<Context, 'positionals'>) => readonly string[]
  run(context: Context): Promise<Result>
}

/** The arguments were wrong: exit status 2, with the way to the help. */
export class UsageError extends Error {
  readonly text: Text
  constructor(zh: string, en: string) {
    super(`${zh} ${en}`)
    this.text = { zh, en }
  }
}
