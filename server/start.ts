import { z } from 'zod'
import { serve } from './main.ts'
import { type Config, readConfig, withoutEmpty } from './platform/config.ts'
import { diskFull } from './platform/db/embedded/explain.ts'
import { freePort } from './platform/db/embedded.ts'
import { Failure, failureLine, systemCode } from './platform/failure.ts'
import { openGround } from './platform/ground.ts'
import { defaultOrigin } from './platform/origins.ts'
import { startBank } from './start/bank.ts'
import { type Database, openDatabase } from './start/database.ts'
import { findDemo, hasDemo, isEmpty, isHalfLoaded } from './start/demo.ts'
import { portBusy, requirePort } from './start/port.ts'
import { loadVillages, prepareDatabase } from './start/prepare.ts'
import { type Progress, progress } from './start/progress.ts'
import { report } from './start/report.ts'
import { onStopRequest } from './start/signals.ts'
import { buildWeb, webIsCurrent } from './start/web.ts'

/**
 * `npm start`: database → migrations → web application → demo province → trial bank → server, each step shown;
 * Ctrl-C undoes it in reverse. Whatever outside prevents it is one clear line and exit status 1.
 */
const began = performance.now()
const undo: (() => Promise<void>)[] = []
let started: Promise<void> | undefined
let stopping: Promise<void> | undefined

/** Undoes what was done, after the step that runs now; later steps are not begun. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    await started
    for (const step of undo.reverse()) await step().catch(error => console.error(`✘ ${failureLine(error)}`))
    process.exit(code)
  })()
  return stopping
}

/** Steps that end the start when somebody asked to stop meanwhile. */
function interruptible(steps: Progress): Progress {
  return {
    note: steps.note,
    step: (title, work) => (stopping ? Promise.reject(new Error('stopped')) : steps.step(title, work)),
  }
}

/** People at a terminal want to see what is wrong, not every request. */
async function settings(): Promise<Config> {
  const quiet = process.env.NODE_ENV === 'production' ? {} : { YUHENG_LOG: 'warn' }
  try {
    const config = readConfig({ ...quiet, ...withoutEmpty(process.env) })
    return config.port === 0 ? readConfig({ ...config.env, PORT: String(await freePort()) }) : config
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const wrong = error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Failure('wrong-settings', { zh: `设置有误：${wrong}。`, en: `Wrong settings: ${wrong}.` })
  }
}

async function loadDemoOnce({ config }: Database, { step, note }: Progress) {
  const demo = config.production || config.env.YUHENG_DEMO === 'no' ? undefined : await findDemo()
  if (!demo) return []
  const { ground, close } = await openGround(config)
  try {
    if (await isEmpty(ground))
      await step({ zh: '载入演示数据', en: 'loading the demo province' }, () =>
        demo.loadDemo(ground, { log: note }),
      )
    if (await hasDemo(ground, demo)) return demo.demoAccounts
    if (await isHalfLoaded(ground))
      note(
        '演示数据没有装完：删除数据文件夹后重新启动 the demo is half loaded: remove the data folder and start again',
      )
    return []
  } finally {
    await close()
  }
}

async function openBank(config: Config, progress: Progress): Promise<string> {
  if (config.bankUrl || config.production) return config.bankUrl ?? ''
  const port = Number(config.env.YUHENG_BANK_PORT) || config.port + 1
  await requirePort('127.0.0.1', port, 'YUHENG_BANK_PORT')
  const log = (line: string) => (config.log === 'debug' ? console.log(line) : undefined)
  const onEnd = () => {
    console.error('✘ 模拟银行意外退出。 The trial bank ended unexpectedly.')
    stop(1)
  }
  const bank = await progress.step({ zh: '模拟银行', en: 'trial bank' }, () =>
    startBank({ env: config.env, port, log, onEnd }),
  )
  undo.push(bank.stop)
  return bank.url
}

async function start() {
  const wanted = await settings()
  const steps = interruptible(progress())
  await requirePort(wanted.host, wanted.port)
  const database = await steps.step({ zh: '数据库', en: 'database' }, async () => {
    const opened = await openDatabase(wanted, steps.note)
    undo.push(opened.stop)
    steps.note(opened.place)
    return opened
  })
  const { ownerUrl } = database.config
  await steps.step({ zh: '数据结构', en: 'migrations' }, () => prepareDatabase(ownerUrl, steps.note))
  if (!webIsCurrent()) await steps.step({ zh: '构建网页', en: 'building the web application' }, buildWeb)
  const accounts = await loadDemoOnce(database, steps)
  const bankUrl = await openBank(database.config, steps)
  const config = { ...database.config, ...(bankUrl && { bankUrl }) }
  const server = await steps.step({ zh: '服务', en: 'server' }, () => serve(config))
  undo.push(server.stop)
  console.log(report(defaultOrigin(config), accounts, (performance.now() - began) / 1000))
  villages(ownerUrl, config.env.YUHENG_VILLAGES ?? 'all')
}

/** The 620,000 villages and communities of the country come after the first answer; what is not done is done next time. */
function villages(ownerUrl: string, which: string) {
  loadVillages(ownerUrl, which)
    .then(parts => parts > 0 && console.log(`  村居已载入 villages loaded: ${parts}`))
    .catch(error => stopping ?? console.error(`⚠ ${failureLine(error)}`))
}

function explain(error: unknown): unknown {
  const code = systemCode(error)
  const { port, path } = (error ?? {}) as { port?: number; path?: string }
  if (code === 'EADDRINUSE' && port) return portBusy(port)
  if (code === 'ENOSPC' || code === '53100') return diskFull(path ?? '.')
  return error
}

onStopRequest(() => {
  console.log('\n▸ 正在停止… stopping')
  stop(0)
})
started = start().catch(error => {
  if (stopping) return
  console.error(`✘ ${failureLine(explain(error))}`)
  if (!(explain(error) instanceof Failure) && process.env.YUHENG_LOG === 'debug') console.error(error)
  setImmediate(() => stop(1))
})
