import { classWords } from '../../platform/http/class-words.ts'
import { columnsFor, type ListFile } from '../../platform/http/list-file.ts'
import { agencyKinds, dutySubjects } from './catalogue.ts'
import type { AgencyView, CertificateView, DutyView, OfficerView } from './schema.ts'

const wordsOf = (list: readonly { code: string; zh: string }[]) =>
  Object.fromEntries(list.map(({ code, zh }) => [code, zh]))

const agencies = columnsFor<AgencyView>([
  { zh: '编号', en: 'number', value: a => a.id, kind: 'number' },
  { zh: '部门', en: 'department', value: a => a.name, width: 30 },
  { zh: '类型', en: 'kind', value: a => a.kind, words: wordsOf(agencyKinds) },
  { zh: '区划', en: 'division', value: a => a.region },
  { zh: '类别', en: 'classes', value: a => a.classes, words: classWords, width: 20 },
  { zh: '电话', en: 'phone', value: a => a.phone },
  { zh: '地址', en: 'address', value: a => a.address, width: 30 },
  { zh: '设立日期', en: 'opened', value: a => a.openedOn },
  { zh: '撤销日期', en: 'closed', value: a => a.closedOn },
])

const officers = columnsFor<OfficerView>([
  { zh: '编号', en: 'number', value: o => o.id, kind: 'number' },
  { zh: '姓名', en: 'name', value: o => o.name },
  { zh: '部门', en: 'department', value: o => o.agencyName, width: 30 },
  { zh: '岗位', en: 'post', value: o => o.postTitle, width: 24 },
  { zh: '区划', en: 'division', value: o => o.region },
  { zh: '工作电话', en: 'work phone', value: o => o.workPhone },
  { zh: '任职日期', en: 'since', value: o => o.since },
  { zh: '离任日期', en: 'left', value: o => o.leftOn },
  { zh: '执法证有效至', en: 'certified until', value: o => o.certifiedUntil },
])

const certificates = columnsFor<CertificateView>([
  { zh: '证件编号', en: 'number', value: c => c.number, width: 24 },
  { zh: '持证人', en: 'holder', value: c => c.officerName },
  { zh: '部门', en: 'department', value: c => c.agencyName, width: 30 },
  { zh: '区划', en: 'division', value: c => c.region },
  {
    zh: '种类',
    en: 'kind',
    value: c => c.kind,
    words: { ENFORCEMENT: '行政执法证', SUPERVISION: '执法监督证' },
  },
  { zh: '发证机关', en: 'issuer', value: c => c.issuer, width: 24 },
  { zh: '发证日期', en: 'issued', value: c => c.issuedOn },
  { zh: '有效至', en: 'valid until', value: c => c.validUntil },
  { zh: '培训日期', en: 'trained', value: c => c.trainedOn },
  { zh: '考试日期', en: 'exam', value: c => c.examOn },
  { zh: '考试合格', en: 'passed', value: c => c.examPassed },
  { zh: '注销日期', en: 'revoked', value: c => c.revokedOn },
  { zh: '注销原因', en: 'reason', value: c => c.revokedReason, width: 30 },
])

const duties = columnsFor<DutyView>([
  { zh: '区划', en: 'division', value: d => d.region },
  { zh: '事项', en: 'subject', value: d => d.subject, words: wordsOf(dutySubjects), width: 24 },
  { zh: '类别', en: 'class', value: d => d.class, words: classWords },
  { zh: '分工', en: 'part', value: d => d.part, words: { LEAD: '牵头', ASSIST: '配合' } },
  { zh: '部门', en: 'department', value: d => d.agencyName, width: 30 },
  { zh: '岗位', en: 'post', value: d => d.postTitle },
  { zh: '电话', en: 'phone', value: d => d.agencyPhone },
  { zh: '职责', en: 'work', value: d => d.work, width: 40 },
  { zh: '依据', en: 'document', value: d => d.document, width: 30 },
  { zh: '起', en: 'from', value: d => d.from },
  { zh: '止', en: 'to', value: d => d.to },
])

const permission = 'agencies.read'

/** Lists of departments and their people that may leave as files; to officers only, also where the list is public. */
export const listFiles: readonly ListFile[] = [
  {
    of: 'agencies.list',
    id: 'agencies.exportAgencies',
    zh: '主管部门',
    en: 'Departments',
    columns: agencies,
  },
  {
    of: 'agencies.officers',
    id: 'agencies.exportOfficers',
    zh: '执法人员',
    en: 'Officers',
    columns: officers,
  },
  {
    of: 'agencies.certificates',
    id: 'agencies.exportCertificates',
    zh: '执法证',
    en: 'Certificates',
    columns: certificates,
  },
  { of: 'agencies.duties', id: 'agencies.exportDuties', zh: '职责分工表', en: 'Duties', columns: duties },
].map(file => ({ ...file, permission }))
