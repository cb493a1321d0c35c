import type { Tx } from '../../platform/db/tx.ts'
import type { FileReply } from '../../platform/http/endpoint.ts'
import { type Column, listExport, pagesOf } from '../../platform/http/export.ts'
import { fields } from './fields.ts'
import type { ListItem } from './schema.ts'
import { type Filter, listInstitutions } from './search.ts'
import { words } from './words.ts'

const PAGE = 1000

const member = <K extends keyof ListItem>(
  key: K,
  title: { zh: string; en: string },
  width = 16,
): Column<ListItem> => ({
  title,
  width,
  value: row => shown(row[key]),
})

function shown(value: ListItem[keyof ListItem]): string | number | null {
  if (Array.isArray(value)) return value.map(v => words[v] ?? v).join('、')
  return typeof value === 'string' ? (words[value] ?? value) : value
}

/** Columns of the exported register; the titles are those that an import understands. */
const columns: readonly Column<ListItem>[] = [
  { title: { zh: '编号', en: 'id' }, kind: 'number', value: r => r.id },
  member('name', fields.name, 36),
  member('shortName', fields.shortName),
  member('uscc', fields.uscc, 22),
  member('legalForm', fields.legalForm),
  member('classes', fields.classes, 20),
  member('stages', fields.stages, 20),
  member('channels', fields.channels),
  member('county', fields.county, 10),
  member('address', fields.address, 40),
  member('licenceNumber', fields.licenceNumber, 20),
  member('licenceUntil', fields.licenceUntil),
  member('custodyMode', fields.custodyMode),
  member('status', { zh: '状态', en: 'status' }),
  member('statusSince', { zh: '状态起始', en: 'status since' }),
  member('lists', { zh: '名单', en: 'lists' }),
  member('lastCheckOn', { zh: '最近检查', en: 'last check' }),
  member('registeredOn', { zh: '登记日期', en: 'registered' }),
]

/** The register as it is filtered on the screen, today included. */
export function exportInstitutions(tx: Tx, filter: Filter, format: 'xlsx' | 'csv'): FileReply {
  const sort = filter.sort ?? 'name'
  const pages = pagesOf(cursor =>
    listInstitutions(tx, { ...filter, sort }, { cursor, limit: PAGE, count: false }),
  )
  return listExport({ format, name: `机构名录-${tx.clock.today()}`, columns, pages })
}
