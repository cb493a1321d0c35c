/**
 * `npm test`: everything that must hold, in sequence; ends with a table and the line `N passed, N failed`.
 * YUHENG_TEST_ONLY=unit,db runs a part and says so.
 */
import { interrupt, type Outcome, type Step } from './testing/step.ts'
import { notRun, steps } from './testing/steps.ts'

interface Row extends Outcome {
  name: string
  seconds: number
}

const rule = '━'.repeat(72)
const say = (line = '') => console.log(line)

function chosenSteps(): readonly Step[] {
  const only = process.env.YUHENG_TEST_ONLY
  if (!only) return steps
  const names = only.split(',').map(name => name.trim())
  const unknown = names.filter(name => !steps.some(step => step.name === name))
  if (unknown.length > 0) {
    const known = steps.map(step => step.name).join(', ')
    console.error(`✘ YUHENG_TEST_ONLY: ${unknown.join(', ')} (${known})`)
    process.exit(2)
  }
  return steps.filter(step => names.includes(step.name))
}

async function runStep(step: Step, number: string): Promise<Row> {
  say(`\n${rule}\n▶ ${number} ${step.title.zh} · ${step.title.en}\n${rule}`)
  const began = performance.now()
  const outcome = await step.run().catch((error: Error) => {
    say(`✘ ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const seconds = (performance.now() - began) / 1000
  say(`${outcome.failed ? '✘' : '✔'} ${step.name} ${seconds.toFixed(1)} s`)
  return { name: step.name, seconds, ...outcome }
}

function table(rows: readonly Row[]) {
  const line = (cells: readonly string[]) =>
    say(cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(10))).join(''))
  say(`\n${rule}`)
  line(['step', 'passed', 'failed', 'skipped', 'seconds'])
  for (const { name, passed, failed, skipped, seconds } of rows)
    line([name, String(passed), String(failed), String(skipped), seconds.toFixed(1)])
  say(rule)
}

function warnOfGaps() {
  const only = process.env.YUHENG_TEST_ONLY
  if (only) say(`⚠ 只运行了部分测试 ONLY A PART WAS RUN: YUHENG_TEST_ONLY=${only}`)
  if (!notRun.includes('browser')) return
  say(`\n${'█'.repeat(72)}`)
  say('  浏览器测试未运行：没有可用的 Chromium。请安装 chromium 或设置 CHROMIUM_PATH。')
  say('  BROWSER TESTS NOT RUN: no Chromium here. Install chromium or set CHROMIUM_PATH.')
  say(`${'█'.repeat(72)}\n`)
}

let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    interrupted = true
    interrupt(signal)
  })

const chosen = chosenSteps()
if (chosen.length < steps.length) say(`⚠ YUHENG_TEST_ONLY=${process.env.YUHENG_TEST_ONLY}`)
const rows: Row[] = []
for (const [index, step] of chosen.entries()) {
  if (!interrupted) rows.push(await runStep(step, `${index + 1}/${chosen.length}`))
}
table(rows)
warnOfGaps()
const passed = rows.reduce((sum, row) => sum + row.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.failed, 0)
if (interrupted) say('⚠ 已中断 interrupted')
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 || interrupted ? 1 : 0
