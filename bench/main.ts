import type { Bench } from './line.ts'

/**
 * `npm run --silent bench -- <name>`: measures one thing against a limit measured in the same run. Progress goes to
 * standard error; standard output ends with one JSON line. Add a bench here, one file each.
 */
const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  dashboard: () => import('./dashboard.ts'),
  proof: () => import('./proof.ts'),
  regions: () => import('./regions.ts'),
  rules: () => import('./rules.ts'),
  search: () => import('./search.ts'),
  settlement: () => import('./settlement.ts'),
  start: () => import('./start.ts'),
  'settlement-http': () => import('./settlement-http.ts'),
}

const [name, ...options] = process.argv.slice(2)
const load = name === undefined ? undefined : benches[name]
if (load) {
  const { bench } = await load()
  const line = await bench({ options, say: text => console.error(text) })
  console.log(JSON.stringify({ name, ...line }))
} else {
  console.error(`usage: npm run --silent bench -- <${Object.keys(benches).join('|')}>`)
  process.exitCode = 2
}
