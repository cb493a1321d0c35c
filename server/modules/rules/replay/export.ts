import type { Tx } from '../../../platform/db/tx.ts'
import type { FileReply } from '../../../platform/http/endpoint.ts'
import { type Column, listExport, pagesOf } from '../../../platform/http/export.ts'
import { listHits } from './actions.ts'
import { replayKind } from './kinds.ts'
import type { HitView } from './schema.ts'

const PAGE = 1000

const columns: readonly Column<HitView>[] = [
  { title: { zh: '序号', en: 'number' }, kind: 'number', value: h => h.n },
  { title: { zh: '记录种类', en: 'kind' }, value: h => replayKind(h.kind)?.name.zh ?? h.kind },
  { title: { zh: '记录', en: 'record' }, value: h => h.record },
  { title: { zh: '机构编号', en: 'institution' }, kind: 'number', value: h => h.institutionId },
  { title: { zh: '区县', en: 'county' }, value: h => h.county },
  { title: { zh: '日期', en: 'day' }, value: h => h.on },
  { title: { zh: '记录数', en: 'records' }, kind: 'number', value: h => h.weight },
  { title: { zh: '现行结论', en: 'verdict now' }, width: 30, value: h => h.before.verdict },
  { title: { zh: '草案结论', en: 'verdict of the draft' }, width: 30, value: h => h.after.verdict },
  { title: { zh: '现行金额（元）', en: 'amount now' }, kind: 'fen', value: h => h.before.amountFen },
  { title: { zh: '草案金额（元）', en: 'amount of the draft' }, kind: 'fen', value: h => h.after.amountFen },
  { title: { zh: '现行日期', en: 'day now' }, value: h => h.before.day },
  { title: { zh: '草案日期', en: 'day of the draft' }, value: h => h.after.day },
  { title: { zh: '差额（元）', en: 'difference' }, kind: 'fen', value: h => h.deltaFen },
]

/** The records that a draft would judge otherwise, as they are filtered on the screen. @throws Refusal not-found */
export function exportHits(
  tx: Tx,
  id: number,
  f: { kind?: string | undefined; county?: string | undefined },
  format: 'xlsx' | 'csv',
): FileReply {
  const pages = pagesOf(cursor => listHits(tx, id, { ...f, cursor, limit: PAGE }))
  return listExport({ format, name: `推演${id}-受影响记录`, columns, pages })
}
