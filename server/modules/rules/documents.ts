import { shippedDocuments } from '../../../rules/regional.ts'
import { inArea } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { requireRegion } from '../regions/index.ts'
import { layersOf, newEdition } from './current.ts'
import { problems } from './problems.ts'
import type { DocumentChange, DocumentInput, DocumentView } from './schema.ts'
import { allDocuments, type DocumentRow, findDocument, insertDocument, updateDocument } from './store.ts'

const NATION = '000000'

/** How many values cite each document. */
async function citing(tx: Tx): Promise<Map<string, number>> {
  const count = new Map<string, number>()
  for (const layer of await layersOf(tx))
    for (const { values } of Object.values(layer.regions))
      for (const list of Object.values(values))
        for (const { document } of list) count.set(document, (count.get(document) ?? 0) + 1)
  return count
}

const entered = (row: DocumentRow, values: number): DocumentView => ({ ...row, source: 'ENTERED', values })

/** The library: what the program ships and what regions entered, newest first. */
async function library(tx: Tx): Promise<DocumentView[]> {
  const count = await citing(tx)
  const shipped = Object.entries(shippedDocuments).map(
    ([key, d]): DocumentView => ({
      key,
      region: NATION,
      title: d.zh,
      titleEn: d.en,
      issuer: d.issuer ?? null,
      publishedOn: d.published ?? null,
      url: d.url ?? null,
      part: 'SUPPORTING',
      mainKey: null,
      repealedOn: null,
      source: 'SHIPPED',
      values: count.get(key) ?? 0,
      version: 1,
    }),
  )
  const own = (await allDocuments(tx)).map(row => entered(row, count.get(row.key) ?? 0))
  return [...shipped, ...own].sort(newestFirst)
}

const sortKey = (d: DocumentView) => `${d.publishedOn ?? '0000'} ${d.key}`
const newestFirst = (a: DocumentView, b: DocumentView) => (sortKey(a) < sortKey(b) ? 1 : -1)

export interface DocumentList {
  q?: string | undefined
  region?: string | undefined
  source?: 'SHIPPED' | 'ENTERED' | undefined
  cursor?: string | undefined
  limit: number
}

/** The policy library, newest first; `q` is part of a title, a number or an issuer. */
export async function listDocuments(tx: Tx, f: DocumentList) {
  const after = f.cursor === undefined ? undefined : String(readCursor(f.cursor, 1)[0])
  const found = (await library(tx)).filter(
    d =>
      (!f.q || `${d.key} ${d.title} ${d.titleEn} ${d.issuer}`.toLowerCase().includes(f.q.toLowerCase())) &&
      (!f.region || d.region === f.region) &&
      (!f.source || d.source === f.source),
  )
  const rest = after === undefined ? found : found.filter(d => sortKey(d) < after)
  return { ...cutPage(rest.slice(0, f.limit + 1), f.limit, d => [sortKey(d)]), total: found.length }
}

/** One document. @throws Refusal not-found */
export async function getDocument(tx: Tx, key: string): Promise<DocumentView> {
  return (await library(tx)).find(d => d.key === key) ?? refuse(common.notFound)
}

async function checkMain(tx: Tx, d: DocumentChange) {
  if (d.mainKey === undefined) return
  const main = await findDocument(tx, d.mainKey)
  if (main?.part !== 'MAIN' || d.part === 'MAIN') refuse(problems.documentUnknown)
}

/** Enters a document of a region. @throws Refusal forbidden, rules.document-known, rules.document-unknown */
export async function enterDocument(tx: Tx, input: DocumentInput): Promise<DocumentView> {
  if (!inArea(tx.box, input.region)) refuse(common.forbidden)
  await requireRegion(tx, input.region)
  await checkMain(tx, input)
  if (shippedDocuments[input.key]) refuse(problems.documentKnown)
  if (!(await insertDocument(tx, input))) refuse(problems.documentKnown)
  return changed(tx, input.key)
}

/** Corrects a document's particulars, or states its repeal. @throws as `enterDocument`, changed-meanwhile */
export async function correctDocument(
  tx: Tx,
  key: string,
  input: DocumentChange,
  version: { ifMatch: number | undefined },
): Promise<DocumentView> {
  const document = (await findDocument(tx, key)) ?? refuse(common.notFound)
  if (!inArea(tx.box, document.region)) refuse(common.forbidden)
  expectVersion(version, document.version)
  await checkMain(tx, input)
  await updateDocument(tx, key, input)
  return changed(tx, key)
}

async function changed(tx: Tx, key: string): Promise<DocumentView> {
  await newEdition(tx)
  const row = (await findDocument(tx, key))!
  return entered(row, (await citing(tx)).get(key) ?? 0)
}
