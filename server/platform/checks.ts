import { verifyAudit } from './audit/chain.ts'
import type { Check } from './check.ts'

/** What the platform itself can verify. */
export const platformChecks: readonly Check[] = [
  {
    id: 'audit.chain',
    title: { zh: '审计链完整', en: 'the audit chain is whole' },
    run: async tx => {
      const { ok, blocks, rows, open, firstBroken } = await verifyAudit(tx)
      const at = firstBroken ?? blocks + 1
      const broken = {
        zh: `审计链在第 ${at} 块断裂：有记录被改动、删除或添加。`,
        en: `The audit chain is broken at block ${at}: a row was changed, removed or added.`,
      }
      return { looked: { blocks, rows, open }, wrong: ok ? [] : [broken] }
    },
  },
]
