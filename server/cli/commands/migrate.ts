import { pendingMigrations } from '../../platform/db/migrate.ts'
import { prepareDatabase } from '../../start/prepare.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: ['', '--status'],
  options: { status: { text: { zh: '只查看，不更新', en: 'only look' } } },
  run: async c => {
    const { ownerUrl } = await c.database()
    if (c.flag('status')) {
      const pending = await pendingMigrations(ownerUrl)
      const line = pending.length === 0 ? '已是最新 up to date' : `待更新 pending: ${pending.length}`
      return { ok: pending.length === 0, data: { pending }, lines: [line, ...pending] }
    }
    const { applied } = await prepareDatabase(ownerUrl, line => c.progress(`  ${line}`))
    const line =
      applied.length === 0 ? '已是最新 up to date' : `✔ ${applied.length} 个迁移 migrations applied`
    return { ok: true, data: { applied }, lines: [line] }
  },
}
