import type { Tx } from '../../db/tx.ts'
import type { FileReply } from '../../http/endpoint.ts'
import { type Cell, type Column, listExport } from '../../http/export.ts'
import type { Text } from '../../problem.ts'
import { recordColumns, YEAR } from './audit.ts'

const PAGE = 1000

interface Line {
  id: number
  cells: readonly Cell[]
}

interface YearFile {
  year: number
  format: 'xlsx' | 'csv'
}

const columnsOf = (heads: readonly (readonly [string, string])[]): Column<Line>[] =>
  heads.map(([zh, en], n) => ({ title: { zh, en } satisfies Text, value: line => line.cells[n] ?? null }))

const recordHeads = columnsOf([
  ['编号', 'number'],
  ['时间', 'time'],
  ['查看人', 'who saw'],
  ['身份', 'capacity'],
  ['申请编号', 'request'],
  ['用途', 'purpose'],
  ['区县', 'county'],
  ['机构', 'institution'],
  ['对象', 'object'],
  ['记录', 'record'],
  ['字段', 'fields'],
])

const requestHeads = columnsOf([
  ['编号', 'number'],
  ['申请时间', 'asked'],
  ['申请人账号', 'account'],
  ['申请人', 'who asked'],
  ['申请人岗位', 'capacity'],
  ['用途', 'purpose'],
  ['对象类型', 'kind of object'],
  ['对象', 'object'],
  ['理由', 'reason'],
  ['天数', 'days'],
  ['状态', 'state'],
  ['审批人', 'decided by'],
  ['审批人岗位', 'capacity'],
  ['审批时间', 'decided'],
  ['有效至', 'valid until'],
  ['终止时间', 'ended'],
  ['意见', 'note'],
])

/** The looks of a year, oldest first. */
export function recordFile(tx: Tx, o: YearFile): FileReply {
  const sql = `with y as (select ${YEAR}), r as (select ${recordColumns} from y, seal.access_record a
      where a.at >= y.lo and a.at < y.hi and a.id > $3 order by a.id limit ${PAGE})
    select id, jsonb_build_array(id, at, actor, kind, "requestId", purpose, county, "institutionId", object, "rowId",
      array_to_string(columns, ' ')) as cells from r order by id`
  const name = `未成年人信息查看留痕-${o.year}`
  return listExport({ format: o.format, name, columns: recordHeads, pages: pagesOfYear(tx, o.year, sql) })
}

/** The requests of a year, oldest first. */
export function requestFile(tx: Tx, o: YearFile): FileReply {
  const sql = `with y as (select ${YEAR})
    select id, jsonb_build_array(id, asked_at, asked_by, asked_name, asked_role, purpose, scope_kind, scope_id, reason,
      days, state, decided_name, decided_role, decided_at, valid_until, ended_at, note) as cells
    from y, seal.access_request r where r.asked_at >= y.lo and r.asked_at < y.hi and r.id > $3
    order by r.id limit ${PAGE}`
  const name = `未成年人信息查看申请-${o.year}`
  return listExport({ format: o.format, name, columns: requestHeads, pages: pagesOfYear(tx, o.year, sql) })
}

async function* pagesOfYear(tx: Tx, year: number, sql: string): AsyncGenerator<Line[]> {
  for (let after = 0; ; ) {
    const lines = await tx.rows<Line>(sql, [year, tx.clock.timeZone, after])
    if (lines.length) yield lines
    if (lines.length < PAGE) return
    after = lines.at(-1)!.id
  }
}
