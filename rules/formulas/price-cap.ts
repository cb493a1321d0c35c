import { multiplyDivideFloor, percent, requireCount, yuan } from '../money.ts'
import type { Known, PriceBand, Where } from '../parameter.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Explained, type Step, step, type Text, text } from '../trace.ts'

/** What a price is asked for; class, stage, channel and the day of sale are needed. */
export interface PriceCapFacts extends Where {
  /** Length of one lesson, minutes. */
  readonly minutes: number
  /** Trainees of the class as planned. */
  readonly size: number
}

/** The cap per person and lesson, or why there is none. */
export type PriceCap =
  | {
      readonly status: 'CAPPED'
      /** Highest price per person and lesson, fen. */
      readonly capFen: number
      readonly baseFen: number
      readonly upFloatBasisPoints: number
      readonly standardMinutes: number
      readonly band: { readonly min: number; readonly max: number | null }
      /** REFERENCE: senior high, by reference to the compulsory stage. */
      readonly force: 'BINDING' | 'REFERENCE'
      readonly draft: boolean
    }
  | { readonly status: 'FREE_PRICE'; readonly reason: Text }
  | { readonly status: 'FORBIDDEN'; readonly reason: Text; readonly maxClassSize: number }
  | { readonly status: 'UNKNOWN'; readonly reason: Text }

/**
 * Highest price of one lesson for one person: base × (1 + float) × minutes ÷ standard minutes, rounded down.
 * @cite 发改价格〔2021〕1279号
 */
export function priceCap(book: Rulebook, facts: PriceCapFacts): Explained<PriceCap> {
  requireCount('minutes', facts.minutes)
  if (!Number.isSafeInteger(facts.size) || facts.size < 1)
    throw new RangeError(`class size must be a whole number ≥ 1: ${facts.size}`)
  const trace: Step[] = []
  const answer = (value: PriceCap): Explained<PriceCap> => ({ value, trace })

  const force = book.parameter('PRC-01.force', facts)
  if (!force.known) return answer({ status: 'FREE_PRICE', reason: force.reason })
  const binding = force.value === 'REFERENCE' ? 'REFERENCE' : 'BINDING'
  trace.push(forceStep(facts, binding, force))

  const tooLarge = classTooLarge(book, facts, trace)
  if (tooLarge) return answer(tooLarge)

  const table = bandTable(book, facts)
  if (!table.known) return answer({ status: 'UNKNOWN', reason: table.reason })
  const band = table.value.find(b => b.min <= facts.size && (b.max === null || facts.size <= b.max))
  if (!band) return answer({ status: 'UNKNOWN', reason: noBand(facts.size) })
  if (band.baseFen === null) return answer({ status: 'UNKNOWN', reason: noBase(book, facts) })
  trace.push(bandStep(facts.size, band, band.baseFen, table))

  const float = book.parameter('PRC-04.maxUpFloat', facts)
  const standard = book.parameter('PRC-03.standardMinutes', facts)
  if (!float.known) return answer({ status: 'UNKNOWN', reason: float.reason })
  if (!standard.known) return answer({ status: 'UNKNOWN', reason: standard.reason })
  trace.push(floatStep(float), standardStep(standard))

  const capFen = capOf(band.baseFen, float.value, facts.minutes, standard.value)
  trace.push(capStep(band.baseFen, float.value, facts.minutes, standard.value, capFen))
  return answer({
    status: 'CAPPED',
    capFen,
    baseFen: band.baseFen,
    upFloatBasisPoints: float.value,
    standardMinutes: standard.value,
    band: { min: band.min, max: band.max },
    force: binding,
    draft: table.citation.draft,
  })
}

/** base × (10000 + float) × minutes ÷ (10000 × standard minutes), rounded down to the fen. */
export function capOf(
  baseFen: number,
  upFloatBasisPoints: number,
  minutes: number,
  standardMinutes: number,
): number {
  return multiplyDivideFloor(baseFen * (10_000 + upFloatBasisPoints), minutes, 10_000 * standardMinutes)
}

/** The region's own table for the stage; for senior high without one, that of the junior stage. */
function bandTable(book: Rulebook, facts: PriceCapFacts) {
  const own = book.parameter('PRC-02.bands', facts)
  const hasBase = own.known && own.value.some(band => band.baseFen !== null)
  if (hasBase || facts.stage !== 'SENIOR') return own
  return book.parameter('PRC-02.bands', { ...facts, stage: 'JUNIOR' })
}

function classTooLarge(book: Rulebook, facts: PriceCapFacts, trace: Step[]): PriceCap | undefined {
  const limit = book.parameter('PRC-02.maxClassSize', facts)
  if (!limit.known) return undefined
  const allowed = facts.size <= limit.value
  const says = allowed
    ? text(
        `班额 ${facts.size} 人，不超过上限 ${limit.value} 人`,
        `a class of ${facts.size} is within the limit of ${limit.value}`,
      )
    : text(
        `班额 ${facts.size} 人，超过上限 ${limit.value} 人，禁止开班`,
        `a class of ${facts.size} is above the limit of ${limit.value} and is forbidden`,
      )
  const inputs = { size: facts.size, maxClassSize: limit.value }
  trace.push(step(text('班额上限', 'Largest class'), says, inputs, allowed, limit.citation))
  return allowed ? undefined : { status: 'FORBIDDEN', reason: says, maxClassSize: limit.value }
}

function noBand(size: number): Text {
  return text(`收费标准没有覆盖 ${size} 人的班型`, `the fee table has no band for a class of ${size}`)
}

function noBase(book: Rulebook, facts: PriceCapFacts): Text {
  const base = book.definition('PRC-02.bands').unknown ?? noBand(facts.size)
  const districts = facts.district === undefined ? Object.keys(book.districts(facts.region) ?? {}) : []
  if (districts.length === 0) return base
  const names = districts.join(' / ')
  return text(
    `${base.zh}；该地区分片区定价，请指明片区（${names}）`,
    `${base.en}; the region sets prices by district: name one of ${names}`,
  )
}

function forceStep(facts: PriceCapFacts, force: 'BINDING' | 'REFERENCE', known: Known<string>): Step {
  const says =
    force === 'BINDING'
      ? text('义务教育阶段学科类培训实行政府指导价', 'compulsory-stage subject training is guide-priced')
      : text('普通高中学科类培训参照执行', 'senior-high subject training follows by reference')
  const inputs = { class: facts.class ?? null, stage: facts.stage ?? null, on: facts.on }
  return step(text('是否实行政府指导价', 'Does the guide price apply'), says, inputs, force, known.citation)
}

function bandStep(size: number, band: PriceBand, baseFen: number, table: Known<readonly PriceBand[]>): Step {
  const range = band.max === null ? `≥${band.min}` : `${band.min}–${band.max}`
  const draft = table.citation.draft
    ? text('（征求意见稿，未生效）', ' (draft for comment, not in force)')
    : text('', '')
  const says = text(
    `${size} 人属 ${range} 人班型，基准价每标准课时 ${yuan(baseFen)}${draft.zh}`,
    `${size} trainees fall in the band ${range}: base price ${yuan(baseFen)} per standard lesson${draft.en}`,
  )
  const inputs = { size, bandMin: band.min, bandMax: band.max }
  return step(text('班型与基准价', 'Class size band and base price'), says, inputs, baseFen, table.citation)
}

function floatStep(float: Known<number>): Step {
  const says = text(
    `最多上浮 ${percent(float.value)}，下浮不限`,
    `at most ${percent(float.value)} up, any down`,
  )
  return step(text('浮动幅度', 'Float'), says, {}, float.value, float.citation)
}

function standardStep(standard: Known<number>): Step {
  const says = text(`每标准课时 ${standard.value} 分钟`, `a standard lesson has ${standard.value} minutes`)
  return step(text('标准课时', 'Standard lesson'), says, {}, standard.value, standard.citation)
}

function capStep(baseFen: number, float: number, minutes: number, standard: number, capFen: number): Step {
  const sum = `${yuan(baseFen)} × (1 + ${percent(float)}) × ${minutes} ÷ ${standard} = ${yuan(capFen)}`
  const says = text(
    `每人每课次最高 ${sum}（不足一分舍去）`,
    `highest price per person and lesson: ${sum} (rounded down to the fen)`,
  )
  const inputs = { baseFen, upFloatBasisPoints: float, minutes, standardMinutes: standard }
  return step(text('最高收费', 'Price cap'), says, inputs, capFen)
}
