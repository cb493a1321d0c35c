/** How many of what a province has at scale 1. Figures of the reports are marked; the rest is chosen to be plausible. */
export interface Preset {
  name: string
  /** Province whose real divisions are used; `000000` is the whole country. */
  province: string
  /** Subject institutions that remain, and those that were closed (S04). */
  subject: { licensed: number; closed: number }
  nonSubject: { CULTURE_ART: number; SPORTS: number; SCI_TECH: number }
  /** Orders under supervision and their worth in fen (S09). */
  orders: { count: number; worthFen: number }
  /** Lessons of a class group and how many days ago its term began: lowest and highest. */
  term?: Term
}

/** Lowest and highest, both included. */
export interface Term {
  lessons: readonly [low: number, high: number]
  startedDaysAgo: readonly [low: number, high: number]
}

/** Terms that run, unless a preset says otherwise. */
const RUNNING: Term = { lessons: [8, 14], startedDaysAgo: [20, 63] }

export const termOf = (p: Preset): Term => p.term ?? RUNNING

export const presets: Readonly<Record<string, Preset>> = {
  /** 线下学科类机构由 6694 家压减至 446 家；全流程监管订单 5077 笔、交易金额 431 万元. */
  'henan-2022': {
    name: 'henan-2022',
    province: '410000',
    subject: { licensed: 446, closed: 6248 },
    nonSubject: { CULTURE_ART: 5200, SPORTS: 2600, SCI_TECH: 1500 },
    orders: { count: 5077, worthFen: 431_000_000 },
  },
  'yunnan-2022': {
    name: 'yunnan-2022',
    province: '530000',
    subject: { licensed: 310, closed: 3800 },
    nonSubject: { CULTURE_ART: 3400, SPORTS: 1500, SCI_TECH: 700 },
    orders: { count: 4200, worthFen: 340_000_000 },
  },
  'hunan-2022': {
    name: 'hunan-2022',
    province: '430000',
    subject: { licensed: 420, closed: 5200 },
    nonSubject: { CULTURE_ART: 4600, SPORTS: 2100, SCI_TECH: 1100 },
    orders: { count: 4800, worthFen: 400_000_000 },
  },
  /** For benchmarks: 线下学科类机构由 12.4 万家压减至 4932 家; 400,000 institutions and 20 million lessons in all. */
  nation: {
    name: 'nation',
    province: '000000',
    subject: { licensed: 4_932, closed: 119_068 },
    nonSubject: { CULTURE_ART: 150_000, SPORTS: 80_000, SCI_TECH: 46_000 },
    orders: { count: 1_120_000, worthFen: 156_800_000_000 },
    term: { lessons: [18, 22], startedDaysAgo: [86, 100] },
  },
}
