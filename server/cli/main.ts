import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Failure, failureLine } from '../platform/failure.ts'
import { problemBody, Refusal } from '../platform/problem.ts'
import { type Command, type Context, type Option, type Result, UsageError } from './command.ts'
import { type DatabaseKeeper, databaseKeeper } from './database.ts'
import { commandHelp, overview } from './help.ts'
import { type Entry, entries } from './registry.ts'

/** `npm run --silent yuheng -- <command>`: exit status 0 only if all is well, 1 if not, 2 for wrong arguments. */
const [name, ...args] = process.argv.slice(2)
const json = process.argv.includes('--json')

/** Waits until the text is out: a pipe may still be full when the process ends. */
const print = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>(done => stream.write(`${text}\n`, () => done()))

interface Parsed {
  positionals: string[]
  values: Record<string, string | boolean | undefined>
  inputs: Record<string, string>
}

function parse(command: Command, args: readonly string[]): Parsed {
  if (command.anyOption) return parseOpen(args)
  const spec: [string, Pick<Option, 'value'>][] = Object.entries({ ...command.options, json: {}, help: {} })
  const options = Object.fromEntries(
    spec.map(([option, o]) => [option, { type: o.value ? ('string' as const) : ('boolean' as const) }]),
  )
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { positionals, values: values as Parsed['values'], inputs: {} }
  } catch (error) {
    throw new UsageError('参数有误。', (error as Error).message)
  }
}

/** `--name value` and `--name=value` of any name; what is given more than once is one list with commas. */
function parseOpen(args: readonly string[]): Parsed {
  const parsed: Parsed = { positionals: [], values: {}, inputs: {} }
  for (let i = 0; i < args.length; i++) {
    const [, option, , value] = /^--([a-z][\w-]*)(=(.*))?$/s.exec(args[i]!) ?? []
    if (!option) parsed.positionals.push(args[i]!)
    else if (option === 'json' || option === 'help') parsed.values[option] = true
    else {
      const given = value ?? args[++i]
      if (given === undefined) throw new UsageError(`--${option} 缺少值。`, `--${option} needs a value.`)
      const before = parsed.inputs[option]
      parsed.inputs[option] = before === undefined ? given : `${before},${given}`
    }
  }
  return parsed
}

function contextOf(parsed: Parsed, keeper: DatabaseKeeper, progress: Context['progress']): Context {
  return {
    positionals: parsed.positionals,
    inputs: parsed.inputs,
    option: option => {
      const value = parsed.values[option]
      return typeof value === 'string' ? value : undefined
    },
    flag: option => parsed.values[option] === true,
    progress,
    database: keeper.database,
    ground: keeper.ground,
    stdin: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

async function run(entry: Entry): Promise<number> {
  const { command } = await entry.load()
  const parsed = parse(
    command,
    args.map(arg => (arg === '-h' ? '--help' : arg)),
  )
  if (parsed.values.help) {
    await print(process.stdout, commandHelp(entry, command, parsed.positionals))
    return 0
  }
  const progress = (line: string) => void process.stderr.write(`${line}\n`)
  const keeper = databaseKeeper(progress)
  try {
    await show(await command.run(contextOf(parsed, keeper, progress)))
    return process.exitCode === 1 ? 1 : 0
  } finally {
    await keeper.close()
  }
}

async function show({ ok, data, lines }: Result) {
  await print(process.stdout, json ? JSON.stringify({ ok, ...data }) : lines.join('\n'))
  if (!ok) process.exitCode = 1
}

/** An error in the words of whoever raised it. */
function explain(error: unknown): { code: string; zh: string; en: string } {
  if (error instanceof UsageError) return { code: 'usage', ...error.text }
  if (error instanceof Failure) return { code: error.code, ...error.text }
  if (error instanceof Refusal) {
    const body = problemBody(error)
    return { code: body.code, zh: `${body.detail} ${body.todo}`, en: `${body.detailEn} ${body.todoEn}` }
  }
  const line =
    error instanceof z.ZodError
      ? error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
      : failureLine(error)
  return { code: (error as { code?: string }).code ?? 'failed', zh: '', en: line }
}

async function fail(error: unknown): Promise<number> {
  const { code, zh, en } = explain(error)
  if (json) await print(process.stdout, JSON.stringify({ ok: false, error: { code, zh, en } }))
  else await print(process.stderr, `✘ ${zh} ${en}`.replace('  ', ' '))
  if (process.env.YUHENG_LOG === 'debug') console.error(error)
  const usage = error instanceof UsageError
  const known = entries.some(entry => entry.name === name)
  if (usage && !json) await print(process.stderr, `  yuheng ${known ? `${name} ` : ''}--help`)
  return usage ? 2 : 1
}

async function main(): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await print(process.stdout, overview(entries))
    return name === undefined ? 2 : 0
  }
  const entry = entries.find(candidate => candidate.name === name)
  if (!entry) return fail(new UsageError(`没有命令 ${name}。`, `There is no command ${name}.`))
  return run(entry).catch(fail)
}

process.exit(await main())
