import {
  CHANNELS,
  type ChannelCode,
  CLASSES,
  type ClassCode,
  type Price,
  STAGES,
  type StageCode,
} from './codes/codes.ts'

/** Kinds of training for which the same is true. */
export interface PriceGroup {
  classes: readonly ClassCode[]
  stages: readonly StageCode[]
  channels: readonly ChannelCode[]
  /** One of them, with what is true of all. */
  price: Price
}

const within = <T>(order: readonly T[], found: readonly T[]) => order.filter(x => found.includes(x))

/** Puts together kinds of training with the same answer, so that a page says each thing once. */
export function groupPrices(prices: readonly Price[]): PriceGroup[] {
  const groups = new Map<string, Price[]>()
  for (const price of prices) {
    const { class: _, stage: __, channel: ___, ...answer } = price
    const key = JSON.stringify(answer)
    groups.set(key, [...(groups.get(key) ?? []), price])
  }
  return [...groups.values()].map(same => ({
    classes: within(
      CLASSES,
      same.map(p => p.class),
    ),
    stages: within(
      STAGES,
      same.map(p => p.stage),
    ),
    channels: within(
      CHANNELS,
      same.map(p => p.channel),
    ),
    price: same[0] as Price,
  }))
}
