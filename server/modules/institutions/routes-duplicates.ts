import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { compareDuplicate, decideDuplicate, listDuplicates } from './duplicates.ts'
import { Comparison, Duplicate, DuplicateDecision } from './schema.ts'

export const duplicateEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'institutions.duplicates',
    method: 'GET',
    path: '/institutions/duplicates',
    summary: { zh: '疑似重复登记', en: 'Pairs that may be one institution' },
    permission: 'institutions.read',
    query: z.strictObject({ status: Duplicate.shape.status.default('OPEN'), ...pageQuery }),
    reply: pageOf(Duplicate),
    read: (tx, { query }) => listDuplicates(tx, query),
  }),
  endpoint({
    id: 'institutions.compareDuplicate',
    method: 'GET',
    path: '/institutions/duplicates/:id',
    summary: { zh: '并排比对', en: 'Both records side by side' },
    permission: 'institutions.read',
    params: idParams,
    reply: Comparison,
    read: (tx, { params }) => compareDuplicate(tx, params.id),
  }),
  endpoint({
    id: 'institutions.decideDuplicate',
    method: 'POST',
    path: '/institutions/duplicates/:id/decision',
    summary: { zh: '认定重复或不同', en: 'Say whether they are one' },
    permission: 'institutions.review',
    params: idParams,
    body: DuplicateDecision,
    reply: Duplicate,
    audit: ({ body }, out) => ({
      object: `duplicate:${out.id}`,
      county: out.county,
      detail: { decision: body.decision, pair: [out.oneId, out.otherId] },
    }),
    act: (tx, { params, body }) => decideDuplicate(tx, params.id, body),
  }),
]
