import type { Role } from '../../server/roles.ts'

/**
 * Who may knock at which door, written from the words of the product and of the law and not from the roles' table:
 * the public looks up, a family acts for its children, an institution for itself, officers of education supervise and
 * decide, those of industry departments read and review, leaders and auditors only read, administrators keep accounts,
 * regions and queues and see no family's business.
 */
const supervisors = ['officer', 'chief'] as const
const readers = [...supervisors, 'industry', 'leader', 'auditor'] as const
const caseReaders = [...supervisors, 'industry', 'auditor'] as const
const house = ['manager', 'clerk'] as const
const staff = [...house, 'teacher'] as const

export const ANYBODY = 'anybody'
export const LOGGED_IN = 'logged in'
export type Who = typeof ANYBODY | typeof LOGGED_IN | readonly Role[]

/** Endpoint by id, or all of a stem that ends with `*`; the longest stem that fits counts. */
export const who: Record<string, Who> = {
  'auth.*': LOGGED_IN,
  'auth.login': ANYBODY,
  'auth.provider': ANYBODY,
  'auth.departToProvider': ANYBODY,
  'auth.arriveFromProvider': ANYBODY,
  'audit.*': ['administrator', 'chief', 'auditor'],
  'jobs.*': ['administrator'],
  'files.*': LOGGED_IN,
  'files.original': supervisors,
  // Children's data: whoever works with it asks, a responsible person approves, families see who looked (HARD-05).
  'seal.ask': [...supervisors, 'industry', ...staff],
  'seal.withdraw': [...supervisors, 'industry', ...staff],
  'seal.approve': ['chief', 'manager'],
  'seal.refuse': ['chief', 'manager'],
  'seal.revoke': ['chief', 'manager'],
  'seal.listRequests': ['administrator', ...caseReaders, ...staff],
  'seal.getRequest': ['administrator', ...caseReaders, ...staff],
  'seal.listRecords': ['administrator', 'chief', 'auditor', 'manager'],
  'seal.audit': ['administrator', 'chief', 'auditor', 'manager'],
  'seal.export*': ['administrator', 'chief', 'auditor', 'manager'],
  'seal.listOwnRecords': ['guardian'],
  'regions.*': ANYBODY,
  'regions.import*': ['administrator', 'chief'],
  'regions.enter*': ['administrator', 'chief'],
  'regions.correct*': ['administrator', 'chief'],
  'regions.remove*': ['administrator', 'chief'],
  'agencies.*': ['administrator', 'chief'],
  'agencies.catalogue': ANYBODY,
  'agencies.list': ANYBODY,
  'agencies.get': ANYBODY,
  'agencies.posts': ANYBODY,
  'agencies.duties': ANYBODY,
  'agencies.whoAnswers': ANYBODY,
  'agencies.units': ANYBODY,
  'agencies.summary': ['administrator', ...readers],
  'agencies.officers': ['administrator', ...readers],
  'agencies.officer': ['administrator', ...readers],
  'agencies.certificates': ['administrator', ...readers],
  'agencies.openWorkKinds': ['administrator', ...readers],
  'agencies.handovers': ['administrator', ...readers],
  // The law is public; a region's people propose its values, and those in charge publish them.
  'rules.*': ANYBODY,
  'rules.values': ['administrator', ...readers],
  'rules.value': ['administrator', ...readers],
  'rules.replay*': ['administrator', ...readers],
  'rules.hit*': ['administrator', ...readers],
  'rules.startReplay': supervisors,
  'rules.cancelReplay': supervisors,
  'rules.proposeValue': supervisors,
  'rules.withdrawValue': supervisors,
  'rules.enterDocument': supervisors,
  'rules.correctDocument': supervisors,
  'rules.reviewValue': ['chief'],
  'rules.annulValue': ['chief'],
  'institutions.*': supervisors,
  'institutions.list': readers,
  'institutions.export': readers,
  'institutions.view': readers,
  'institutions.history': readers,
  'institutions.conversions': readers,
  'institutions.corrections': readers,
  'institutions.correction': readers,
  'institutions.duplicates': readers,
  'institutions.compareDuplicate': readers,
  'institutions.decideCorrection': [...supervisors, 'industry'],
  'institutions.decideDuplicate': [...supervisors, 'industry'],
  'institutions.withdrawCorrection': LOGGED_IN,
  'institutions.own*': house,
  'institutions.public*': ANYBODY,
  'institutions.qr': ANYBODY,
  'families.*': ['guardian'],
  'families.notices': ANYBODY,
  'families.open': ANYBODY,
  'courses.*': house,
  'courses.public*': ANYBODY,
  'courses.list*': [...readers, ...staff],
  'courses.get*': [...readers, ...staff],
  'custody.fileAccount': house,
  'custody.ownAccount': house,
  'custody.account': readers,
  'custody.ownBalances': house,
  'custody.ownStatement': house,
  'custody.statement': readers,
  'custody.orderStatement': LOGGED_IN,
  'custody.freeze': supervisors,
  'custody.unfreeze': supervisors,
  'custody.orderFreezes': LOGGED_IN,
  'custody.freezes': readers,
  'custody.ownFreezes': house,
  'custody.bankNews': ANYBODY,
  'custody.payment': LOGGED_IN,
  'contracts.*': ['guardian'],
  'contracts.list': [...readers, ...house],
  'contracts.get': [...readers, ...house],
  'contracts.roster': [...readers, ...house],
  'contracts.listRefunds': [...readers, ...house],
  'contracts.getRefund': LOGGED_IN,
  'contracts.answerRefund': house,
  'contracts.decideRefund': supervisors,
  'lessons.attend': staff,
  'lessons.register': staff,
  'lessons.ofSession': [...readers, ...staff],
  'lessons.listDisputes': [...readers, ...staff],
  'lessons.answerDispute': staff,
  'lessons.concedeDispute': house,
  'lessons.decideDispute': supervisors,
  'lessons.ofFamily': ['guardian'],
  'lessons.listOwnDisputes': ['guardian'],
  'lessons.confirm': ['guardian'],
  'lessons.dispute': ['guardian'],
  'lessons.withdrawDispute': ['guardian'],
  'statistics.*': readers,
}

/** @returns undefined for an endpoint about which nothing was said */
export function whoMay(id: string): Who | undefined {
  const stems = Object.keys(who).filter(
    key => key === id || (key.endsWith('*') && id.startsWith(key.slice(0, -1))),
  )
  const best = stems.sort((a, b) => b.replace('*', '').length - a.replace('*', '').length)[0]
  return best === undefined ? undefined : who[best]
}
