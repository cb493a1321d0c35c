/** Number of cells over which institutions are spread. A cell is the smallest part of the ledger that can move to another node. */
const CELLS = 64

/** The cell of a new institution: ids come one after another, so this spreads them evenly. Never computed again later. */
export const cellOf = (id: number) => id % CELLS
