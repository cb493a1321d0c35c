import { quantile } from '../line.ts'

/** What a timed run brought. Rates per second, times in ms. */
export interface Measured {
  rate: number
  p50: number
  p99: number
  count: number
}

/** Runs `work` in `workers` loops for some seconds; `work` says how much it did. */
export async function loop(workers: number, seconds: number, work: () => Promise<number>): Promise<Measured> {
  const times: number[] = []
  let count = 0
  const begin = performance.now()
  const end = begin + seconds * 1000
  const one = async () => {
    while (performance.now() < end) {
      const at = performance.now()
      const done = await work()
      count += done
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: workers }, one))
  return summary(count, times, performance.now() - begin)
}

/** Starts `perSecond` pieces of work a second, whatever the answers do, and waits for all. */
export async function offer(
  perSecond: number,
  seconds: number,
  work: () => Promise<number>,
): Promise<Measured> {
  const times: number[] = []
  let count = 0
  const flying: Promise<void>[] = []
  const begin = performance.now()
  let started = 0
  await new Promise<void>(done => {
    const tick = () => {
      const passed = performance.now() - begin
      const wanted = Math.min(passed / 1000, seconds) * perSecond
      for (; started < wanted; started++) {
        const at = performance.now()
        flying.push(
          work().then(n => {
            count += n
            times.push(performance.now() - at)
          }),
        )
      }
      if (passed < seconds * 1000) setTimeout(tick, 1)
      else done()
    }
    tick()
  })
  await Promise.all(flying)
  return summary(count, times, performance.now() - begin)
}

function summary(count: number, times: number[], ms: number): Measured {
  return { rate: (count / ms) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99), count }
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))
