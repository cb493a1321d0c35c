import { basename, resolve } from 'node:path'
import { requireNewFile, writeBackup } from '../../platform/backup/write.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  usage: ['[FILE.tar.zst]'],
  help: () => [
    '密钥（YUHENG_DATA/keys.json）和证据文件不在其中，请另行保存，见 docs/guides/operations.md。',
    'Keys (YUHENG_DATA/keys.json) and evidence files are not in it: keep them apart, see docs/guides/operations.md.',
  ],
  run: async c => {
    const now = systemClock().now()
    const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
    const file = resolve(process.env.INIT_CWD ?? '.', c.positionals[0] ?? `yuheng-${stamp}.tar.zst`)
    await requireNewFile(file)
    const { backupUrl } = await c.database()
    const report = await writeBackup(backupUrl, file, { now, log: c.progress })
    const size = `${(report.bytes / 2 ** 20).toFixed(1)} MiB`
    const line = `✔ ${basename(file)}: ${report.tables} 张表 tables, ${report.rows} 行 rows, ${size}`
    return { ok: true, data: { ...report }, lines: [line] }
  },
}
