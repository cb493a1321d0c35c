import type { Text } from '../platform/problem.ts'
import type { Command } from './command.ts'

/** A command as the overview shows it; its file is loaded when it is called. */
export interface Entry {
  name: string
  summary: Text
  load(): Promise<{ command: Command }>
}

/** Every command, in the order of the overview. */
export const entries: readonly Entry[] = [
  {
    name: 'migrate',
    summary: { zh: '更新数据结构', en: 'bring the database up to date' },
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'synthesize',
    summary: { zh: '生成一个合成的省份', en: 'build a synthetic province' },
    load: () => import('./commands/synthesize.ts'),
  },
  {
    name: 'verify',
    summary: {
      zh: '核验数据：审计链、账目、余额、汇总',
      en: 'verify audit chain, money, balances and rollups',
    },
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'verify-proof',
    summary: {
      zh: '离线核验资金证明文件',
      en: 'check downloaded proofs of custody, without a database',
    },
    load: () => import('./commands/verify-proof.ts'),
  },
  {
    name: 'import',
    summary: { zh: '导入机构名录（XLSX、CSV）', en: 'import a register from XLSX or CSV' },
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'user',
    summary: { zh: '管理帐号', en: 'manage accounts' },
    load: () => import('./commands/user.ts'),
  },
  {
    name: 'keys',
    summary: { zh: '管理个人信息的加密密钥', en: 'manage the keys of sealed personal data' },
    load: () => import('./commands/keys.ts'),
  },
  {
    name: 'explain',
    summary: { zh: '按规定逐步计算并说明依据', en: 'compute by the rules, step by step with articles' },
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'backup',
    summary: { zh: '备份全部数据到一个文件', en: 'back up everything into one file' },
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: { zh: '从备份恢复到空库', en: 'restore a backup into an empty database' },
    load: () => import('./commands/restore.ts'),
  },
]
