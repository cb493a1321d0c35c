import type { RoleDefinition } from './platform/auth/actor.ts'

/**
 * Roles and what each may do. A permission is `module.act`; `module.*` grants a whole module.
 * Region, classes, institution and family bound every role through its capacity (see platform/auth/actor.ts).
 */
export const roles = {
  administrator: {
    kind: 'officer',
    name: { zh: '平台管理员', en: 'Platform administrator' },
    permissions: ['auth.*', 'audit.*', 'regions.*', 'agencies.*', 'jobs.*'],
  },
  officer: {
    kind: 'officer',
    name: { zh: '校外培训监管人员', en: 'Training officer' },
    permissions: [
      'regions.read',
      'agencies.read',
      'institutions.*',
      'families.request',
      'courses.read',
      'custody.read',
      'custody.freeze',
      'contracts.read',
      'lessons.read',
      'lessons.decide',
      'statistics.read',
    ],
  },
  chief: {
    kind: 'officer',
    name: { zh: '监管部门负责人', en: 'Head of the training agency' },
    permissions: [
      'regions.*',
      'agencies.*',
      'institutions.*',
      'families.request',
      'families.approve',
      'seal.approve',
      'courses.read',
      'custody.read',
      'custody.freeze',
      'contracts.read',
      'lessons.read',
      'lessons.decide',
      'statistics.read',
      'audit.read',
    ],
  },
  industry: {
    kind: 'officer',
    name: { zh: '行业主管部门人员', en: 'Officer of an industry department' },
    permissions: [
      'regions.read',
      'agencies.read',
      'institutions.read',
      'institutions.review',
      'courses.read',
      'custody.read',
      'contracts.read',
      'lessons.read',
      'statistics.read',
    ],
  },
  leader: {
    kind: 'officer',
    name: { zh: '领导', en: 'Leader' },
    permissions: [
      'regions.read',
      'agencies.read',
      'institutions.read',
      'courses.read',
      'custody.read',
      'statistics.read',
    ],
  },
  auditor: {
    kind: 'officer',
    name: { zh: '审计人员', en: 'Auditor' },
    permissions: [
      'regions.read',
      'agencies.read',
      'institutions.read',
      'courses.read',
      'custody.read',
      'contracts.read',
      'lessons.read',
      'statistics.read',
      'audit.read',
    ],
  },
  manager: {
    kind: 'institution',
    name: { zh: '机构负责人', en: 'Head of an institution' },
    permissions: [
      'institutions.own',
      'courses.*',
      'contracts.offer',
      'contracts.read',
      'contracts.answer',
      'custody.own',
      'lessons.attend',
      'lessons.read',
    ],
  },
  clerk: {
    kind: 'institution',
    name: { zh: '机构经办人', en: 'Clerk of an institution' },
    permissions: [
      'institutions.own',
      'courses.*',
      'contracts.offer',
      'contracts.read',
      'contracts.answer',
      'custody.own',
      'lessons.attend',
      'lessons.read',
    ],
  },
  teacher: {
    kind: 'institution',
    name: { zh: '授课教师', en: 'Teacher' },
    permissions: ['courses.read', 'lessons.attend', 'lessons.read'],
  },
  guardian: {
    kind: 'parent',
    name: { zh: '家长', en: 'Guardian' },
    permissions: [
      'families.own',
      'contracts.sign',
      'contracts.pay',
      'contracts.own',
      'contracts.refund',
      'lessons.confirm',
      'lessons.own',
    ],
  },
} as const satisfies Record<string, RoleDefinition>

export type Role = keyof typeof roles
