import { z } from 'zod'
import { type AnyEndpoint, endpoint, type Module } from '../../platform/http/endpoint.ts'
import { idParams, LocalDate, RegionCode, text } from '../../platform/http/shapes.ts'
import { browse, detail, differences } from './browse.ts'
import { publishedLayer } from './current.ts'
import { correctDocument, enterDocument, getDocument, listDocuments } from './documents.ts'
import { explainEndpoints } from './explain-routes.ts'
import { runReplay } from './replay/job.ts'
import { replayEndpoints } from './replay/routes.ts'
import {
  AnnulInput,
  DifferenceView,
  DocumentChange,
  DocumentInput,
  DocumentKey,
  DocumentView,
  listOf,
  ParameterDetail,
  ParameterName,
  ParameterView,
  ProposalInput,
  ProposalStatus,
  ProposalView,
  page,
  ReviewInput,
  RowName,
  RowUses,
  whereQuery,
} from './schema.ts'
import { traceability } from './traceability.ts'
import { annulValue, getValue, listValues, proposeValue, reviewValue, withdrawValue } from './values.ts'

const valueFact = (_: unknown, out: ProposalView) => ({
  object: `rule:${out.id}`,
  county: out.region,
  detail: { parameter: out.parameter, from: out.from, status: out.status },
})
const documentFact = (_: unknown, out: DocumentView) => ({
  object: `document:${out.key}`.slice(0, 200),
  county: out.region,
})
const nameParams = z.strictObject({ id: ParameterName })

/** What anyone may look up: parameters, their history, what changed, the policy library. */
const open = [
  endpoint({
    id: 'rules.parameters',
    method: 'GET',
    path: '/rules/parameters',
    summary: { zh: '某地某日适用的参数', en: 'What applies at a place on a day' },
    permission: 'public',
    query: z.strictObject({
      ...whereQuery,
      on: LocalDate.optional(),
      subject: text(60).optional(),
      document: DocumentKey.optional(),
      q: text(60).optional(),
    }),
    reply: z.object({ on: z.string(), items: z.array(ParameterView) }),
    read: async (tx, { query }) => {
      const on = query.on ?? tx.clock.today()
      return { on, items: await browse(tx, { ...query, on }) }
    },
  }),
  endpoint({
    id: 'rules.parameter',
    method: 'GET',
    path: '/rules/parameters/:id',
    summary: { zh: '一个参数及其沿革', en: 'One parameter with its history' },
    permission: 'public',
    params: nameParams,
    query: z.strictObject({ ...whereQuery, on: LocalDate.optional() }),
    reply: ParameterDetail,
    read: (tx, { params, query }) => detail(tx, params.id, { ...query, on: query.on ?? tx.clock.today() }),
  }),
  endpoint({
    id: 'rules.differences',
    method: 'GET',
    path: '/rules/differences',
    summary: { zh: '两个日期之间的变化', en: 'What changed between two days' },
    permission: 'public',
    query: z.strictObject({ ...whereQuery, from: LocalDate, to: LocalDate }),
    reply: z.object({ items: z.array(DifferenceView) }),
    read: async (tx, { query }) => ({ items: await differences(tx, query) }),
  }),
  endpoint({
    id: 'rules.uses',
    method: 'GET',
    path: '/rules/uses',
    summary: {
      zh: '条文、参数、公式、关口、页面与测试的对应',
      en: 'From an article to what uses it, and back',
    },
    permission: 'public',
    query: z.strictObject({
      row: RowName.optional(),
      document: DocumentKey.optional(),
    }),
    reply: z.object({ items: z.array(RowUses) }),
    read: async (tx, { query }) => ({ items: await traceability(tx, query) }),
  }),
  endpoint({
    id: 'rules.published',
    method: 'GET',
    path: '/rules/published',
    summary: {
      zh: '地方发布的全部参数值（供浏览器计算）',
      en: 'All published values of regions, for computing in browsers',
    },
    permission: 'public',
    reply: z.object({
      documents: z.record(z.string(), z.unknown()),
      regions: z.record(z.string(), z.unknown()),
    }),
    read: async tx => {
      const { documents, regions } = await publishedLayer(tx)
      return { documents: { ...documents }, regions: { ...regions } }
    },
  }),
  endpoint({
    id: 'rules.documents',
    method: 'GET',
    path: '/rules/documents',
    summary: { zh: '政策文件库', en: 'The policy library' },
    permission: 'public',
    query: z.strictObject({
      q: text(60).optional(),
      region: RegionCode.optional(),
      source: z.enum(['SHIPPED', 'ENTERED']).optional(),
      ...page,
    }),
    reply: listOf(DocumentView),
    read: (tx, { query }) => listDocuments(tx, query),
  }),
  endpoint({
    id: 'rules.document',
    method: 'GET',
    path: '/rules/document',
    summary: { zh: '一份政策文件', en: 'One policy document' },
    permission: 'public',
    query: z.strictObject({ key: DocumentKey }),
    reply: DocumentView,
    read: (tx, { query }) => getDocument(tx, query.key),
  }),
]

const valueEndpoints = [
  endpoint({
    id: 'rules.values',
    method: 'GET',
    path: '/rules/values',
    summary: { zh: '地方参数值：提议与发布', en: 'Values of regions: proposed and published' },
    permission: 'rules.read',
    query: z.strictObject({
      region: RegionCode.optional(),
      parameter: ParameterName.optional(),
      status: ProposalStatus.optional(),
      document: DocumentKey.optional(),
      ...page,
    }),
    reply: listOf(ProposalView),
    read: (tx, { query }) => listValues(tx, query),
  }),
  endpoint({
    id: 'rules.value',
    method: 'GET',
    path: '/rules/values/:id',
    summary: { zh: '一项地方参数值', en: 'One value of a region' },
    permission: 'rules.read',
    params: idParams,
    reply: ProposalView,
    read: (tx, { params }) => getValue(tx, params.id),
  }),
  endpoint({
    id: 'rules.proposeValue',
    method: 'POST',
    path: '/rules/values',
    summary: { zh: '提出地方参数值', en: 'Propose a value of the own region' },
    permission: 'rules.propose',
    body: ProposalInput,
    reply: ProposalView,
    status: 201,
    audit: valueFact,
    act: (tx, { actor, body }) => proposeValue(tx, actor, body),
  }),
  endpoint({
    id: 'rules.reviewValue',
    method: 'POST',
    path: '/rules/values/:id/review',
    summary: { zh: '审核并发布或退回', en: 'Publish or reject' },
    permission: 'rules.review',
    params: idParams,
    body: ReviewInput,
    reply: ProposalView,
    audit: valueFact,
    act: (tx, input) => reviewValue(tx, input.actor, input.params.id, input.body, input),
  }),
  endpoint({
    id: 'rules.withdrawValue',
    method: 'POST',
    path: '/rules/values/:id/withdrawal',
    summary: { zh: '撤回提议', en: 'Withdraw a proposal' },
    permission: 'rules.propose',
    params: idParams,
    reply: ProposalView,
    audit: valueFact,
    act: (tx, input) => withdrawValue(tx, input.actor, input.params.id, input),
  }),
  endpoint({
    id: 'rules.annulValue',
    method: 'POST',
    path: '/rules/values/:id/annulment',
    summary: { zh: '撤销录入有误的值', en: 'Annul a mistaken entry' },
    permission: 'rules.review',
    params: idParams,
    body: AnnulInput,
    reply: ProposalView,
    audit: valueFact,
    act: (tx, input) => annulValue(tx, input.actor, input.params.id, input.body.reason, input),
  }),
]

const documentEndpoints = [
  endpoint({
    id: 'rules.enterDocument',
    method: 'POST',
    path: '/rules/documents',
    summary: { zh: '登记政策文件', en: 'Enter a policy document' },
    permission: 'rules.propose',
    body: DocumentInput,
    reply: DocumentView,
    status: 201,
    audit: documentFact,
    act: (tx, { body }) => enterDocument(tx, body),
  }),
  endpoint({
    id: 'rules.correctDocument',
    method: 'PUT',
    path: '/rules/document',
    summary: { zh: '更正文件信息或登记废止', en: 'Correct a document or state its repeal' },
    permission: 'rules.propose',
    query: z.strictObject({ key: DocumentKey }),
    body: DocumentChange,
    reply: DocumentView,
    audit: documentFact,
    act: (tx, input) => correctDocument(tx, input.query.key, input.body, input),
  }),
]

const endpoints: readonly AnyEndpoint[] = [
  ...open,
  ...valueEndpoints,
  ...documentEndpoints,
  ...explainEndpoints,
  ...replayEndpoints,
]

/** The law as data: browsed by everybody, set by regions, explained. */
export const rulesModule: Module = {
  name: 'rules',
  title: { zh: '法规与参数', en: 'Law as data' },
  endpoints,
  jobs: [runReplay],
}
