import pg from 'pg'
import { registration } from '../../server/modules/institutions/actions.ts'
import { apply } from '../../server/modules/institutions/fold.ts'
import type { Action } from '../../server/modules/institutions/state.ts'
import { newIds, type Written, write } from '../../server/modules/institutions/store.ts'
import { systemBox } from '../../server/platform/db/box.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'

const BATCH = 2_000
const LOADERS = 2

const BRANDS =
  '星光 晨曦 启明 博雅 明德 树人 春蕾 金阳 蓝天 育才 新苗 翰林 朗润 天韵 舞动 墨香 灵犀 飞翔 乐学 优加 智慧树 小脚丫 彩虹桥 金钥匙 向日葵 七巧板 小博士 常青藤 启航 远航 百川 凤凰 梧桐 紫藤 青禾 麦田 海豚 鲸鱼 松果 橙子'.split(
    ' ',
  )
const SECOND = '之家 天地 年华 世界 未来 华章 书院 学堂 工坊 部落 空间 天使 童年 时代 国际 东方'.split(' ')
const KINDS = [
  ['CULTURE_ART', '艺术'],
  ['CULTURE_ART', '舞蹈'],
  ['CULTURE_ART', '书法'],
  ['CULTURE_ART', '音乐'],
  ['SPORTS', '体育'],
  ['SPORTS', '篮球'],
  ['SCI_TECH', '科技'],
  ['SCI_TECH', '编程'],
  ['SUBJECT', '文化'],
  ['OTHER', '综合'],
] as const
const FORMS = ['培训学校', '培训中心', '培训学校有限公司', '俱乐部', '教育科技有限公司']
const ROADS = '人民路 中山路 建设路 解放路 花园路 文化路 和平街 新华街 长江路 黄河路 农业路 东风路'.split(' ')

interface County {
  code: string
  name: string
  city: string
}

/** The counties in which institutions are put, with the names that begin institutions' names. */
const countiesOf = (ground: Ground) =>
  transact(ground, systemBox('bench'), tx =>
    tx.rows<County>(
      `select r.code, r.name, coalesce(c.name, '') as city from regions.region r
       left join regions.region c on c.code = left(r.code, 4) || '00' and c.valid_to is null
       where r.level <= 3 and r.deepest >= 3 and r.valid_to is null order by r.code`,
    ),
  )

/**
 * Registers institutions over the counties of the country by the code that serves requests, with the search indexes
 * taken away while it runs and built at the end.
 */
export async function fillRegister(
  ground: Ground,
  o: { ownerUrl: string; count: number; random: () => number; say: (text: string) => void },
) {
  const counties = await countiesOf(ground)
  const rebuild = await withoutIndexes(o.ownerUrl)
  let begun = 0
  const load = async () => {
    while (begun < o.count) {
      const size = Math.min(BATCH, o.count - begun)
      begun += size
      await transact(ground, systemBox('bench'), async tx => {
        const ids = await newIds(tx, 'institution', size)
        const licences = await newIds(tx, 'licence', size)
        await write(
          tx,
          ids.flatMap((id, i) => institution(id, licences[i]!, counties, o.random)),
        )
      })
      if (begun % 40_000 === 0) o.say(`registered ${begun}/${o.count}`)
    }
  }
  await Promise.all(Array.from({ length: LOADERS }, load))
  o.say('building indexes')
  await rebuild()
}

function institution(
  id: number,
  licenceId: number,
  counties: readonly County[],
  random: () => number,
): Written[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  // Some counties hold many times what others hold.
  const county = counties[Math.floor(random() ** 1.6 * counties.length)]!
  const [cls, word] = pick(KINDS)
  const name = `${county.city}${county.name}${pick(BRANDS)}${random() < 0.6 ? pick(SECOND) : ''}${word}${pick(FORMS)}`
  const first = registration(
    id,
    {
      name,
      shortName: null,
      uscc: random() < 0.95 ? code(county.code, id) : null,
      usccNote: null,
      legalForm: 'ENTERPRISE',
      classes: [cls],
      stages: ['PRIMARY', 'JUNIOR'],
      channels: random() < 0.05 ? ['ONLINE'] : ['OFFLINE'],
      county: county.code,
      address: `${pick(ROADS)}${1 + Math.floor(random() * 400)}号${1 + Math.floor(random() * 30)}层`,
    },
    '2022-01-01',
    'SYNTHETIC',
  )
  const registered = { action: first, before: null, after: apply(undefined, first), reason: null }
  if (random() < 0.1) return [registered]
  const { classes, stages, channels } = first.payload
  const licence = {
    id: licenceId,
    number: `1${county.code}7${String(id).padStart(7, '0')}`,
    kind: 'EDUCATION' as const,
    issuer: `${county.name}教育局`,
    from: '2022-01-01',
    until: `20${27 + Math.floor(random() * 4)}-12-31`,
    classes,
    stages,
    channels,
    remarks: null,
  }
  const issue: Action = { kind: 'ISSUE_LICENCE', on: '2022-01-01', payload: { licence } }
  return [
    registered,
    { action: issue, before: registered.after, after: apply(registered.after, issue), reason: null },
  ]
}

/** A code of the right shape; its check characters are not of interest here. */
const code = (county: string, id: number) => `91${county}${String(id).padStart(9, '0')}X`

async function withoutIndexes(ownerUrl: string): Promise<() => Promise<void>> {
  const run = async (sqls: readonly string[]) => {
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    try {
      for (const sql of sqls) await client.query(sql)
    } finally {
      await client.end()
    }
  }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'institutions' and tablename = 'listing' and indexname <> 'listing_pkey'`,
  )
  await client.end()
  await run(rows.map(r => `drop index institutions.${r.indexname}`))
  return () =>
    run([
      `set maintenance_work_mem = '256MB'`,
      ...rows.map(r => r.indexdef),
      'vacuum (analyze) institutions.listing',
      'vacuum (analyze) institutions.institution',
      'vacuum (analyze) institutions.action',
      'vacuum (analyze) institutions.licence',
    ])
}
