import { searchText } from './search-text.ts'
import type { Institution } from './state.ts'

/** Rows as the tables have them, by column name. */
export type Row = Record<string, unknown>
export interface Rows {
  institution: Row
  /** Absent where the record was merged into another. */
  listing: Row | null
  licence: Row[]
  site: Row[]
  sponsor: Row[]
  person: Row[]
  hold: Row[]
  conversion: Row[]
}
export type ChildTable = Exclude<keyof Rows, 'institution' | 'listing'>
export const childTables = ['licence', 'site', 'sponsor', 'person', 'hold', 'conversion'] as const

/** The licence by which an institution works: valid, the longest. */
export const currentLicence = (i: Institution) =>
  i.licences.filter(l => l.status === 'VALID').sort((a, b) => (a.until < b.until ? 1 : -1))[0]

/** What the tables say of an institution. Pure: the tables are a copy that can be recomputed from the actions. */
export function rowsOf(i: Institution): Rows {
  const own = { institution_id: i.id, county: i.county }
  return {
    institution: institutionRow(i),
    listing: i.status === 'MERGED' ? null : listingRow(i),
    licence: i.licences.map(({ from, until, ...l }) => ({
      ...own,
      ...l,
      from_date: from,
      until_date: until,
    })),
    site: i.sites.map(s => ({ ...own, ...siteRow(s) })),
    sponsor: i.sponsors.map(s => ({
      ...own,
      id: s.id,
      kind: s.kind,
      name: s.name,
      uscc: s.uscc,
      person_id: s.personId,
      share_bp: s.shareBp,
      from_date: s.from,
      until_date: s.until,
    })),
    person: i.people.map(p => ({
      ...own,
      id: p.id,
      role: p.role,
      name_masked: p.nameMasked,
      phone_masked: p.phoneMasked,
      document_masked: p.documentMasked,
      from_date: p.from,
      until_date: p.until,
    })),
    hold: i.holds.map(h => ({
      ...own,
      id: h.id,
      level: h.level,
      scopes: h.scopes,
      basis: h.basis,
      reason: h.reason,
      shown: h.shown,
      agency_id: h.agencyId,
      placed_by: h.placedBy,
      from_date: h.from,
      until_date: h.until,
      lifted_on: h.liftedOn,
      lifted_by: h.liftedBy,
      lift_reason: h.liftReason,
    })),
    conversion: i.conversions.map(c => ({
      ...own,
      kind: c.kind,
      steps: c.steps.map(s => s.step),
      started_on: c.startedOn,
      due_on: c.dueOn,
      step_due_on: c.stepDueOn,
      outcome: c.outcome,
      ended_on: c.endedOn,
    })),
  }
}

function institutionRow(i: Institution): Row {
  return {
    id: i.id,
    cell: i.cell,
    county: i.county,
    uscc: i.uscc,
    uscc_note: i.usccNote,
    name: i.name,
    short_name: i.shortName,
    legal_form: i.legalForm,
    classes: i.classes,
    stages: i.stages,
    channels: i.channels,
    address: i.address,
    custody_mode: i.custody?.mode ?? null,
    custody_bank: i.custody?.bank ?? null,
    custody_account: i.custody?.account ?? null,
    custody_reserve_fen: i.custody?.reserveFen ?? null,
    status: i.status,
    status_since: i.statusSince,
    status_until: i.statusUntil,
    lists: i.lists.map(l => l.list),
    licence_until: currentLicence(i)?.until ?? null,
    last_check_on: i.lastCheck?.on ?? null,
    last_check_result: i.lastCheck?.result ?? null,
    registered_on: i.registeredOn,
    merged_into: i.mergedInto,
    version: i.version,
  }
}

function listingRow(i: Institution): Row {
  const licence = currentLicence(i)
  const text = searchText(i)
  return {
    id: i.id,
    county: i.county,
    uscc: i.uscc,
    licence_number: licence?.number ?? i.licences.at(-1)?.number ?? null,
    licence_until: licence?.until ?? null,
    name: i.name,
    short_name: i.shortName,
    address: i.address,
    classes: i.classes,
    stages: i.stages,
    channels: i.channels,
    status: i.status,
    custody_mode: i.custody?.mode ?? 'NONE',
    lists: i.lists.map(l => l.list),
    registered_on: i.registeredOn,
    pinyin: text.pinyin,
    core_name: text.coreName,
    search: text.search,
  }
}

const siteRow = (s: Institution['sites'][number]): Row => ({
  id: s.id,
  name: s.name,
  address: s.address,
  area_dm2: s.areaDm2,
  teaching_dm2: s.teachingDm2,
  floor: s.floor,
  capacity: s.capacity,
  lon: s.place?.lon ?? null,
  lat: s.place?.lat ?? null,
  datum: s.place?.datum ?? null,
  status: s.status,
  opened_on: s.openedOn,
  closed_on: s.closedOn,
})
