import { ALL_AREAS, ALL_CLASSES, type Box, NO_IDS } from '../../../platform/db/box.ts'

/**
 * May requests of this box share a transaction with others? Only if it spans all areas and classes, as those of
 * parents and institutions do: the statement checks families and institutions row by row, and nothing else.
 */
export const mixes = (box: Box) =>
  box.area[0] === ALL_AREAS[0] &&
  box.area[1] === ALL_AREAS[1] &&
  ALL_CLASSES.every(c => box.classes.includes(c)) &&
  (box.kind === 'parent' || box.kind === 'institution')

const HULL = 'lane:custody'

/** Is this the box around a batch of different callers? */
export const isHull = (box: Box) => box.actor === HULL && box.kind === 'machine'

/** The smallest box around several; one box alone stays what it is. */
export function hullOf(boxes: readonly Box[]): Box {
  const [first] = boxes
  if (!first) throw new RangeError('no box')
  if (boxes.every(box => box === first)) return first
  return {
    kind: 'machine',
    actor: HULL,
    area: ALL_AREAS,
    classes: ALL_CLASSES,
    inst: around(boxes.map(b => b.inst)),
    family: around(boxes.map(b => b.family)),
    home: NO_IDS,
  }
}

type Range = readonly [number, number]

const around = (ranges: readonly Range[]): Range => [
  Math.min(...ranges.map(([lo]) => lo)),
  Math.max(...ranges.map(([, hi]) => hi)),
]
