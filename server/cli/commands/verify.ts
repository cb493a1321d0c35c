import { modules } from '../../app.ts'
import type { Check, CheckResult } from '../../platform/check.ts'
import { platformChecks } from '../../platform/checks.ts'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { type Command, UsageError } from '../command.ts'

const SHOWN = 20

interface Verified extends CheckResult {
  id: string
  seconds: number
}

const allChecks = (): readonly Check[] => [...platformChecks, ...modules.flatMap(m => m.checks ?? [])]

export const command: Command = {
  usage: ['', '--only audit.chain,custody', '--list'],
  options: {
    only: {
      value: 'CHECKS',
      text: {
        zh: '只做这些核验（名称或模块，逗号分隔）',
        en: 'only these checks or modules, comma-separated',
      },
    },
    list: { text: { zh: '列出全部核验', en: 'list all checks' } },
  },
  run: async c => {
    const checks = chosen(c.option('only'))
    if (c.flag('list')) {
      const lines = checks.map(({ id, title }) => `${id.padEnd(28)} ${title.zh} · ${title.en}`)
      return { ok: true, data: { checks: checks.map(({ id, title }) => ({ id, title })) }, lines }
    }
    const ground = await c.ground()
    const results: Verified[] = []
    for (const check of checks) results.push(await verify(ground, check))
    const failed = results.filter(result => result.wrong.length > 0).length
    const summary =
      failed === 0 ? `✔ ${results.length} 项全部通过 all well` : `✘ ${failed} 项不符 checks failed`
    return {
      ok: failed === 0,
      data: { checks: results },
      lines: [...results.flatMap(linesOf), summary],
    }
  },
}

function chosen(only: string | undefined): readonly Check[] {
  if (only === undefined) return allChecks()
  const names = only.split(',').map(name => name.trim())
  const matches = (check: Check, name: string) => check.id === name || check.id.startsWith(`${name}.`)
  const unknown = names.filter(name => !allChecks().some(check => matches(check, name)))
  if (unknown.length > 0)
    throw new UsageError(`没有核验 ${unknown.join('、')}。`, `There is no check ${unknown.join(', ')}.`)
  return allChecks().filter(check => names.some(name => matches(check, name)))
}

async function verify(ground: Ground, check: Check): Promise<Verified> {
  const began = performance.now()
  const result = await transact(
    ground,
    systemBox('cli:verify'),
    async tx => {
      await tx.rows('set local statement_timeout = 0')
      return check.run(tx)
    },
    { readOnly: true, snapshot: true },
  )
  return { id: check.id, ...result, seconds: Math.round(performance.now() - began) / 1000 }
}

function linesOf({ id, looked, wrong, seconds }: Verified): string[] {
  const counts = Object.entries(looked).map(([what, count]) => `${what} ${count}`)
  const head = `${wrong.length === 0 ? '✔' : '✘'} ${id.padEnd(28)} ${counts.join(', ')} (${seconds} s)`
  const shown = wrong.slice(0, SHOWN).map(text => `    ${text.zh} ${text.en}`)
  const rest = wrong.length > SHOWN ? [`    … ${wrong.length - SHOWN}`] : []
  return [head, ...shown, ...rest]
}
