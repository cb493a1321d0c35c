import { z } from 'zod'
import { type AnyEndpoint, endpoint, type Module } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { getInstitution, register } from './actions.ts'
import { findDuplicates } from './duplicates.ts'
import { exportInstitutions } from './export.ts'
import { importEndpoints } from './import/routes.ts'
import { jobs } from './jobs.ts'
import { personIdentity } from './people.ts'
import { changeEndpoints } from './routes-changes.ts'
import { correctionEndpoints } from './routes-corrections.ts'
import { duplicateEndpoints } from './routes-duplicates.ts'
import { publicEndpoints } from './routes-public.ts'
import {
  ExportQuery,
  HistoryItem,
  InstitutionView,
  ListItem,
  ListQuery,
  Registered,
  RegisterInput,
} from './schema.ts'
import { listInstitutions } from './search.ts'
import { checks } from './verify.ts'
import { viewHistory, viewOf } from './views.ts'

const register_ = endpoint({
  id: 'institutions.register',
  method: 'POST',
  path: '/institutions',
  summary: { zh: '登记机构', en: 'Put an institution on the register' },
  permission: 'institutions.register',
  body: RegisterInput,
  reply: Registered,
  status: 201,
  audit: (_, out) => ({
    object: `institution:${out.institution.id}`,
    county: out.institution.county,
    institutionId: out.institution.id,
  }),
  act: async (tx, { body: { on, reason, ...core } }) => {
    const institution = await register(tx, core, { on, reason })
    return { institution: viewOf(institution), duplicates: await findDuplicates(tx, [institution.id]) }
  },
})

const list = endpoint({
  id: 'institutions.list',
  method: 'GET',
  path: '/institutions',
  summary: { zh: '机构名录', en: 'The register' },
  permission: 'institutions.read',
  query: ListQuery,
  reply: pageOf(ListItem),
  read: (tx, { query: { cursor, limit, ...filter } }) => listInstitutions(tx, filter, { cursor, limit }),
})

const exported = endpoint({
  id: 'institutions.export',
  method: 'GET',
  path: '/institutions/export',
  summary: { zh: '导出名录', en: 'The register as it is filtered, as a file' },
  permission: 'institutions.read',
  query: ExportQuery,
  reply: z.object({}),
  trace: 'list',
  stream: async (tx, { query: { format, ...filter } }) => exportInstitutions(tx, filter, format),
})

const view = endpoint({
  id: 'institutions.view',
  method: 'GET',
  path: '/institutions/:id',
  summary: { zh: '机构档案', en: 'One institution' },
  permission: 'institutions.read',
  params: idParams,
  reply: InstitutionView,
  read: async (tx, { params }) => viewOf(await getInstitution(tx, params.id)),
})

const historyPage = endpoint({
  id: 'institutions.history',
  method: 'GET',
  path: '/institutions/:id/actions',
  summary: { zh: '变更记录', en: 'Every change of an institution' },
  permission: 'institutions.read',
  params: idParams,
  query: z.strictObject(pageQuery),
  reply: pageOf(HistoryItem),
  read: (tx, { params, query }) => viewHistory(tx, params.id, query),
})

const endpoints: readonly AnyEndpoint[] = [
  register_,
  list,
  exported,
  view,
  historyPage,
  ...changeEndpoints,
  ...correctionEndpoints,
  ...duplicateEndpoints,
  ...importEndpoints,
  ...publicEndpoints,
]

export const institutionsModule: Module = {
  name: 'institutions',
  title: { zh: '机构名录', en: 'Register of institutions' },
  sealed: [personIdentity],
  endpoints,
  jobs,
  checks,
}
