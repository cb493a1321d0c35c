import { agenciesModule } from './modules/agencies/index.ts'
import { contractsModule } from './modules/contracts/index.ts'
import { coursesModule } from './modules/courses/index.ts'
import { custodyModule } from './modules/custody/index.ts'
import { familiesModule } from './modules/families/index.ts'
import { institutionsModule } from './modules/institutions/index.ts'
import { lessonsModule } from './modules/lessons/index.ts'
import { regionsModule } from './modules/regions/index.ts'
import { rulesModule } from './modules/rules/index.ts'
import { statisticsModule } from './modules/statistics/index.ts'
import { auditModule } from './platform/audit/routes.ts'
import { authModule } from './platform/auth/routes.ts'
import { filesModule } from './platform/files/routes.ts'
import type { Module } from './platform/http/endpoint.ts'
import { jobsModule } from './platform/jobs/routes.ts'
import { sealModule } from './platform/seal/access/routes.ts'
import { roles } from './roles.ts'

/** The modules in the order of their dependence: a module may import only those above it. */
export const modules: readonly Module[] = [
  authModule(roles),
  auditModule,
  jobsModule,
  filesModule(() => modules.flatMap(module => module.files ?? [])),
  sealModule(() => modules.flatMap(module => module.sealed ?? [])),
  regionsModule,
  agenciesModule(roles),
  rulesModule,
  institutionsModule,
  familiesModule(roles),
  coursesModule,
  custodyModule,
  contractsModule,
  lessonsModule,
  statisticsModule,
]
