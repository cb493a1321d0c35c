import { VERSION } from '../platform/version.ts'
import type { Command, Option } from './command.ts'
import type { Entry } from './registry.ts'

const CALL = 'npm run --silent yuheng --'

const globals: Record<string, Option> = {
  json: { text: { zh: '以 JSON 输出', en: 'print JSON' } },
  help: { short: 'h', text: { zh: '显示帮助', en: 'show this help' } },
}

/** All commands, one line each. */
export function overview(entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(entry => entry.name.length)) + 2
  return [
    `育衡 Yuheng ${VERSION}`,
    '',
    `${CALL} <command> [--json] [--help]`,
    '',
    ...entries.map(({ name, summary }) => `  ${name.padEnd(width)}${summary.zh} · ${summary.en}`),
    '',
    '数据库取自 DATABASE_URL，未设置时用 YUHENG_DATA 中的内置数据库。',
    'The database is that of DATABASE_URL, or the embedded one in YUHENG_DATA.',
  ].join('\n')
}

/** How one command is called. */
export function commandHelp(entry: Entry, command: Command, positionals: readonly string[]): string {
  const options = Object.entries({ ...command.options, ...globals })
  const heads = options.map(([name, o]) => `--${name}${o.value ? ` ${o.value}` : ''}`)
  const width = Math.max(...heads.map(head => head.length)) + 2
  return [
    `${entry.name}: ${entry.summary.zh} · ${entry.summary.en}`,
    '',
    ...command.usage.map(line => `  ${CALL} ${entry.name} ${line}`.trimEnd()),
    '',
    ...options.map(([, o], i) => `  ${heads[i]!.padEnd(width)}${o.text.zh} · ${o.text.en}`),
    ...(command.help ? ['', ...command.help({ positionals })] : []),
  ].join('\n')
}
