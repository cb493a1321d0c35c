import { synthesizeFast } from '../../../synthetic/bulk/load.ts'
import { presets } from '../../../synthetic/presets.ts'
import { type Made, synthesize } from '../../../synthetic/synthesize.ts'
import { type Command, UsageError } from '../command.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Builds a synthetic province in the database. */
export const command: Command = {
  usage: [
    '--preset henan-2022 --scale 0.1 --seed 7',
    '--preset henan-2022 --scale 1 --seed 7 --on 2022-12-31',
    '--preset nation --scale 1 --seed 7 --fast',
  ],
  options: {
    preset: {
      value: 'name',
      text: { zh: `预设：${Object.keys(presets).join('、')}`, en: 'which report to build' },
    },
    scale: { value: 'number', text: { zh: '规模，1 为报告中的规模', en: 'size; 1 is that of the report' } },
    seed: {
      value: 'number',
      text: { zh: '随机种子，相同种子结果相同', en: 'the same seed gives the same facts' },
    },
    on: {
      value: 'date',
      text: { zh: '历史截止日，默认今天', en: 'last day of the history; today unless said' },
    },
    fast: {
      text: {
        zh: '成批写入：账目相同，不逐笔留操作记录',
        en: 'write by the batch: the same books, no audit row for each act',
      },
    },
  },
  run: async c => {
    const preset = c.option('preset') ?? 'henan-2022'
    const scale = Number(c.option('scale') ?? '0.04')
    const seed = Number(c.option('seed') ?? '7')
    const on = c.option('on')
    if (!(preset in presets)) throw new UsageError(`没有预设 ${preset}。`, `There is no preset ${preset}.`)
    if (!(scale > 0 && scale <= 100))
      throw new UsageError('规模应在 0 到 100 之间。', 'The scale is between 0 and 100.')
    if (!Number.isSafeInteger(seed)) throw new UsageError('种子应为整数。', 'The seed is a whole number.')
    if (on !== undefined && !DATE.test(on))
      throw new UsageError('日期格式为 2022-12-31。', 'A date looks like 2022-12-31.')
    const options = { preset, scale, seed, log: c.progress, ...(on ? { on } : {}) }
    const ground = await c.ground()
    const made = c.flag('fast')
      ? await synthesizeFast(ground, { ...options, ownerUrl: (await c.database()).ownerUrl })
      : counted(await synthesize(ground, options))
    const line = `✔ ${made.institutions} 家机构，${made.orders} 笔订单，${(made.worthFen / 1_000_000).toFixed(2)} 万元，${made.lessons} 课时`
    return { ok: true, data: { preset, scale, seed, ...made }, lines: [line] }
  },
}

/** What was made, in numbers. */
const counted = ({ firstGroup: _, ...numbers }: Made) => numbers
