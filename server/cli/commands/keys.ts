import { userInfo } from 'node:os'
import { modules } from '../../app.ts'
import { audit } from '../../platform/audit/record.ts'
import { systemBox } from '../../platform/db/box.ts'
import { type Ground, transact } from '../../platform/db/tx.ts'
import type { AlgorithmName } from '../../platform/seal/algorithm.ts'
import { addKeyToFile, openCustodian } from '../../platform/seal/custodian-source.ts'
import { findDataKeys, type KeyUse } from '../../platform/seal/data-key.ts'
import { type Domain, domains } from '../../platform/seal/domain.ts'
import { reencryptAll } from '../../platform/seal/jobs.ts'
import { countStale, rewrapDataKeys, rotateDataKey } from '../../platform/seal/rotation.ts'
import { systemQueries } from '../../platform/seal/system-queries.ts'
import { type Command, type Context, type Result, UsageError } from '../command.ts'

const columns = () => modules.flatMap(module => module.sealed ?? [])

export const command: Command = {
  usage: ['list', 'rotate DOMAIN [--use encrypt|index]', 'reencrypt', 'add', 'rewrap'],
  options: {
    use: { value: 'USE', text: { zh: '加密密钥或检索密钥', en: 'encrypt (default) or index' } },
  },
  help: () => [
    'list       数据密钥及待重新加密的数量 · data keys, and how many values still stand under old ones',
    'rotate     为一个域换新的数据密钥并重新加密 · a new data key for a domain, then re-encryption',
    'reencrypt  继续把旧密钥下的数据重新加密 · go on with re-encryption; may be interrupted and repeated',
    'add        在 keys.json 中加入新的主密钥 · add a key-encryption key to keys.json',
    'rewrap     用当前主密钥重新封装全部数据密钥 · wrap all data keys under the current key-encryption key',
    '',
    '域 domains:',
    ...Object.entries(domains).map(([name, { zh, en }]) => `  ${name.padEnd(10)}${zh} · ${en}`),
  ],
  run: async c => {
    const [verb] = c.positionals
    const act = verb && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
    if (!act) throw new UsageError(`没有 keys ${verb ?? ''}。`, `There is no keys ${verb ?? ''}.`)
    return act(c)
  },
}

const verbs: Record<string, (c: Context) => Promise<Result>> = {
  list: async c => {
    const ground = await c.ground()
    const db = systemQueries(ground)
    const keys = (await findDataKeys(db)).map(({ wrapped: _, ...key }) => key)
    const stale: Record<string, number> = {}
    for (const column of columns())
      stale[`${column.table}.${column.column}`] = await countStale(db, ground.services.sealer, column)
    const lines = keys.map(
      k =>
        `${k.id}\t${k.domain}.${k.use}\tv${k.version}\t${k.algorithm}\t${k.wrappingKey}\t${k.current ? '当前 current' : ''}`,
    )
    const old = Object.entries(stale).map(([name, n]) => `${name}\t${n} 待重新加密 under old keys`)
    return { ok: true, data: { keys, stale }, lines: [...lines, ...old] }
  },
  rotate: async c => {
    const domain = domainOf(c.positionals[1])
    const use = useOf(c.option('use'))
    const { config } = await c.database()
    const ground = await c.ground()
    const custodian = await openCustodian(config.seal.keys, config.seal.algorithm)
    const change = { domain, use, algorithm: config.seal.algorithm as AlgorithmName, at: ground.clock.now() }
    const keyId = await rotateDataKey(systemQueries(ground), custodian, ground.services.sealer, change)
    await record(ground, 'seal.rotate', { domain, use, keyId })
    return reencrypted(c, ground, { keyId })
  },
  reencrypt: async c => reencrypted(c, await c.ground(), {}),
  add: async c => {
    const { config } = await c.database()
    const { keys } = config.seal
    if (keys.from !== 'file')
      throw new UsageError('主密钥不在 keys.json 中。', 'The key-encryption keys are not in keys.json.')
    const id = await addKeyToFile(keys.path)
    await record(await c.ground(), 'seal.addKey', { id })
    const lines = [
      `✔ ${id} → ${keys.path}`,
      '  请备份该文件，重启服务，再运行 keys rewrap。 Back it up, restart the servers, then run keys rewrap.',
    ]
    return { ok: true, data: { id }, lines }
  },
  rewrap: async c => {
    const { config } = await c.database()
    const ground = await c.ground()
    const custodian = await openCustodian(config.seal.keys, config.seal.algorithm)
    const wrapped = await rewrapDataKeys(systemQueries(ground), custodian)
    await record(ground, 'seal.rewrap', { wrapped, under: await custodian.current() })
    return {
      ok: true,
      data: { wrapped },
      lines: [`✔ ${wrapped} 个数据密钥已重新封装 data keys wrapped anew`],
    }
  },
}

async function reencrypted(c: Context, ground: Ground, data: Record<string, unknown>): Promise<Result> {
  const progress = (column: string, n: number) => c.progress(`${column}: ${n}`)
  const changed = await reencryptAll(ground, columns(), { progress })
  await record(ground, 'seal.reencrypt', changed)
  const lines = Object.entries(changed).map(([name, n]) => `✔ ${name}: ${n}`)
  return {
    ok: true,
    data: { ...data, changed },
    lines: lines.length > 0 ? lines : ['✔ 无需重新加密 nothing to bring over'],
  }
}

function record(ground: Ground, action: string, detail: Record<string, unknown>): Promise<void> {
  const box = systemBox(`cli:${userInfo().username}`)
  return transact(ground, box, tx => audit(tx, { action, outcome: 'DONE', detail }))
}

function domainOf(given: string | undefined): Domain {
  if (given !== undefined && Object.hasOwn(domains, given)) return given as Domain
  const known = Object.keys(domains).join(', ')
  throw new UsageError(`域应为：${known}。`, `The domain is one of ${known}.`)
}

function useOf(given = 'encrypt'): KeyUse {
  if (given === 'encrypt' || given === 'index') return given
  throw new UsageError('--use 应为 encrypt 或 index。', '--use is encrypt or index.')
}
