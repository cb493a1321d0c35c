import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { errorFile, importFile } from '../../modules/institutions/index.ts'
import { areaOf, type Box, systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import { Failure } from '../../platform/failure.ts'
import { type Command, UsageError } from '../command.ts'

export const command: Command = {
  usage: ['institutions FILE [--dry-run] [--region CODE] [--columns name=0,classes=3,…] [--errors FILE]'],
  options: {
    'dry-run': { text: { zh: '只检查，不导入', en: 'find the errors and change nothing' } },
    region: { value: 'CODE', text: { zh: '只导入该辖区的机构', en: 'only institutions of this region' } },
    columns: {
      value: 'LIST',
      text: { zh: '字段所在的列（从 0 起）', en: 'which column holds which field, from 0' },
    },
    errors: {
      value: 'FILE',
      text: {
        zh: '把未导入的行和原因写入该文件（.csv 或 .xlsx）',
        en: 'rows that were not taken, with reasons',
      },
    },
  },
  run: async c => {
    const [what, given] = c.positionals
    if (what !== 'institutions' || !given)
      throw new UsageError('请写明 institutions 和文件。', 'Say institutions and the file.')
    const file = inCallersFolder(given)
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Failure('no-file', { zh: `无法读取 ${given}。`, en: `Cannot read ${given}.` }, error)
    })
    const region = c.option('region') ?? '000000'
    if (!/^\d{6}$/.test(region))
      throw new UsageError('--region 应为六位代码。', '--region is a code of six digits.')
    const box: Box = { ...systemBox(`cli:${userInfo().username}`), area: areaOf(region) }
    const ground = await c.ground()
    const mapping = columnsOf(c.option('columns'))
    const ended = await importFile(
      ground,
      box,
      { name: basename(file), bytes },
      {
        dryRun: c.flag('dry-run'),
        mapping,
        progress: i =>
          c.progress(`  ${i.rowsDone}/${i.rowsTotal ?? '?'} 行 rows, ${i.rowsFailed} 行有误 wrong`),
      },
    )
    const errors = c.option('errors')
    if (errors && ended.rowsFailed > 0) await writeErrors(ground, box, ended.id, inCallersFolder(errors))
    const verb = ended.dryRun ? '可导入 could be taken' : '已导入 taken'
    const ok = ended.status === 'DONE' && ended.rowsFailed === 0
    const line = `${ok ? '✔' : '✘'} ${ended.rowsOk} 行 rows ${verb}, ${ended.rowsFailed} 行有误 wrong`
    const failure = ended.failure ? [`  ${ended.failure.zh} ${ended.failure.en}`] : []
    return { ok, data: { import: ended }, lines: [line, ...failure] }
  },
}

/** The folder from which npm was called, not the one into which it changed. */
const inCallersFolder = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)

function columnsOf(list: string | undefined): Record<string, number> | undefined {
  if (list === undefined) return undefined
  const pairs = list.split(',').map(pair => /^(\w+)=(\d{1,3})$/.exec(pair.trim()))
  if (pairs.some(pair => pair === null))
    throw new UsageError('--columns 的写法是 name=0,classes=3。', '--columns is written name=0,classes=3.')
  return Object.fromEntries(pairs.map(pair => [pair![1], Number(pair![2])]))
}

async function writeErrors(ground: Ground, box: Box, id: number, path: string) {
  const format = path.endsWith('.xlsx') ? 'xlsx' : 'csv'
  await transact(
    ground,
    box,
    async tx => {
      const file = await errorFile(tx, id, format)
      await pipeline(file.stream, createWriteStream(path))
      await file.done
    },
    { readOnly: true },
  )
}
