import { areaOf } from '../../platform/db/box.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Text } from '../../platform/problem.ts'

/** An officer as the modules that keep work know them. */
export interface Worker {
  officerId: number
  accountId: number | null
  agencyId: number
  region: string
}

/** One piece of work that is open under an officer's name. */
export interface OpenWorkItem {
  id: string
  /** What it is, for the person who takes over; no personal data of children or reporters. */
  title: string
  due?: string | undefined
}

/** A kind of work that a module keeps under an officer's name. */
export interface OpenWorkKind {
  /** `module.thing`, for example `institutions.correction`. */
  kind: string
  name: Text
  /** Everything of this kind that is open under the officer's name. */
  find(tx: Tx, officer: Worker): Promise<OpenWorkItem[]>
  /** Puts these items under the name of another officer. Same transaction as the transfer. */
  move(tx: Tx, ids: readonly string[], from: Worker, to: Worker): Promise<void>
}

const kinds = new Map<string, OpenWorkKind>()

/**
 * Declares a kind of open work. A later module calls this once from its index, so that nothing is left behind when an
 * officer is transferred or leaves. @throws RangeError when the kind is declared twice
 */
export function declareOpenWork(kind: OpenWorkKind): void {
  if (kinds.has(kind.kind)) throw new RangeError(`open work declared twice: ${kind.kind}`)
  kinds.set(kind.kind, kind)
}

/** The kinds that the modules have declared. */
export const openWorkKinds = (): readonly OpenWorkKind[] => [...kinds.values()]

/** One declared kind. */
export const openWorkKind = (kind: string): OpenWorkKind | undefined => kinds.get(kind)

/** Items that one hand-over lists of a kind at most. */
export const OPEN_WORK_MAX = 1000

/** Work that belongs to a county and to nobody by name: whoever works for the county may do it. */
export interface CountyWork {
  kind: string
  name: Text
  /** What is open in the counties of a range, both ends included, at most so many, the first due first. */
  open(tx: Tx, from: string, to: string, most: number): Promise<OpenWorkItem[]>
}

/**
 * Declares work of counties. It is listed when somebody with an account leaves, so that the successor knows of it; it
 * needs no moving, because the whole department sees it. @throws RangeError when the kind is declared twice
 */
export function declareCountyWork({ kind, name, open }: CountyWork): void {
  declareOpenWork({
    kind,
    name,
    find: async (tx, officer) =>
      officer.accountId === null ? [] : open(tx, ...areaOf(officer.region), OPEN_WORK_MAX),
    move: async () => {},
  })
}
