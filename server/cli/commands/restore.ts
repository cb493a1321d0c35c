import { resolve } from 'node:path'
import { readBackup } from '../../platform/backup/read.ts'
import { restoreBackup } from '../../platform/backup/restore.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: ['FILE.tar.zst', 'FILE.tar.zst --check', 'FILE.tar.zst --replace'],
  options: {
    check: { text: { zh: '只检查文件是否完整', en: 'only check that the file is whole' } },
    replace: {
      text: { zh: '先丢弃库中现有的全部数据', en: 'first discard everything that the database holds' },
    },
  },
  run: async c => {
    const given = c.positionals[0]
    if (!given) throw new UsageError('缺少备份文件。', 'The backup file is missing.')
    const file = resolve(process.env.INIT_CWD ?? '.', given)
    if (c.flag('check')) {
      const { head, manifest } = await readBackup(file)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      const data = { createdAt: head.createdAt, program: head.program, tables: head.tables.length, rows }
      const line = `✔ 完整 whole: ${head.createdAt}, ${data.tables} 张表 tables, ${rows} 行 rows`
      return { ok: true, data, lines: [line] }
    }
    const { ownerUrl } = await c.database()
    const report = await restoreBackup(ownerUrl, file, { replace: c.flag('replace'), log: c.progress })
    const line = `✔ ${report.tables} 张表 tables, ${report.rows} 行 rows（${report.createdAt}）`
    return { ok: true, data: { ...report }, lines: [line, '  接着请运行 now run: yuheng verify'] }
  },
}
