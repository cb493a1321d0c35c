import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../../platform/http/paging.ts'
import { CountyCode, Id, idParams } from '../../../platform/http/shapes.ts'
import { cancelReplay, explainHit, getReplay, listHits, listReplays, startReplay } from './actions.ts'
import { exportHits } from './export.ts'
import { replayKinds } from './kinds.ts'
import { HitDetail, HitView, KindView, ReplayInput, ReplayView } from './schema.ts'

const fact = (_: unknown, out: ReplayView) => ({
  object: `replay:${out.id}`,
  county: out.region,
  detail: { kinds: out.kinds, from: out.from, to: out.to },
})
const kindName = z.string().regex(/^[a-z]{2,30}\.[a-zA-Z]{2,40}$/)

/** The policy sandbox: a draft of values replayed over the records of a year. */
export const replayEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'rules.replayKinds',
    method: 'GET',
    path: '/rules/replays/kinds',
    summary: { zh: '可以回放的记录', en: 'Kinds of record that can be replayed' },
    permission: 'rules.read',
    reply: z.object({ items: z.array(KindView) }),
    read: async () => ({
      items: replayKinds().map(({ kind, name, rows }) => ({ kind, ...name, rows: [...rows] })),
    }),
  }),
  endpoint({
    id: 'rules.replays',
    method: 'GET',
    path: '/rules/replays',
    summary: { zh: '政策沙盘推演', en: 'Replays of drafts' },
    permission: 'rules.read',
    query: z.strictObject(pageQuery),
    reply: pageOf(ReplayView),
    read: (tx, { query }) => listReplays(tx, query),
  }),
  endpoint({
    id: 'rules.replay',
    method: 'GET',
    path: '/rules/replays/:id',
    summary: { zh: '一次推演', en: 'One replay' },
    permission: 'rules.read',
    params: idParams,
    reply: ReplayView,
    read: (tx, { params }) => getReplay(tx, params.id),
  }),
  endpoint({
    id: 'rules.startReplay',
    method: 'POST',
    path: '/rules/replays',
    summary: { zh: '推演草案', en: 'Replay a draft' },
    permission: 'rules.propose',
    body: ReplayInput,
    reply: ReplayView,
    status: 201,
    audit: fact,
    act: (tx, { actor, body }) => startReplay(tx, actor, body),
  }),
  endpoint({
    id: 'rules.cancelReplay',
    method: 'POST',
    path: '/rules/replays/:id/cancellation',
    summary: { zh: '停止推演', en: 'Stop a replay' },
    permission: 'rules.propose',
    params: idParams,
    reply: ReplayView,
    audit: fact,
    act: (tx, { params }) => cancelReplay(tx, params.id),
  }),
  endpoint({
    id: 'rules.hits',
    method: 'GET',
    path: '/rules/replays/:id/hits',
    summary: { zh: '结论不同的记录', en: 'Records that would be judged otherwise' },
    permission: 'rules.read',
    params: idParams,
    query: z.strictObject({ kind: kindName.optional(), county: CountyCode.optional(), ...pageQuery }),
    reply: pageOf(HitView),
    read: (tx, { params, query }) => listHits(tx, params.id, query),
  }),
  endpoint({
    id: 'rules.hitsExport',
    method: 'GET',
    path: '/rules/replays/:id/hits/export',
    summary: { zh: '导出结论不同的记录', en: 'Records that would be judged otherwise, as a file' },
    permission: 'rules.read',
    params: idParams,
    query: z.strictObject({
      kind: kindName.optional(),
      county: CountyCode.optional(),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    reply: z.object({}),
    trace: 'list',
    stream: async (tx, { params, query: { format, ...filter } }) => {
      await getReplay(tx, params.id)
      return exportHits(tx, params.id, filter, format)
    },
  }),
  endpoint({
    id: 'rules.hit',
    method: 'GET',
    path: '/rules/replays/:id/hits/:n',
    summary: { zh: '一条记录的两种计算', en: 'One record with both computations' },
    permission: 'rules.read',
    params: z.strictObject({ id: Id, n: Id }),
    reply: HitDetail,
    read: (tx, { params }) => explainHit(tx, params.id, params.n),
  }),
]
