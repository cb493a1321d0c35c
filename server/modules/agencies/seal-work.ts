import { openRequests } from '../../platform/seal/access/requests.ts'
import { declareCountyWork } from './open-work.ts'

declareCountyWork({
  kind: 'seal.request',
  name: { zh: '未成年人信息查看申请', en: 'Requests to see children’s data' },
  open: async (tx, from, to, most) =>
    (await openRequests(tx, from, to, most)).map(r => ({
      id: String(r.id),
      title: `查看申请第 ${r.id} 号（${r.county}）`,
    })),
})
