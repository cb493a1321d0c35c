// First hop of `npm start`, `npm test` and the other commands. Plain CommonJS for any Node from 18 on: installs what
// the lockfile asks for when it is not there, then runs the given script with the Node that npm pinned for us.
// Writes to standard error only, so that a command's own output stays clean.
'use strict'

const { spawn, spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const ROOT = path.join(__dirname, '..')
const MODULES = path.join(ROOT, 'node_modules')
const LOCK = path.join(ROOT, 'package-lock.json')
const STAMP = path.join(MODULES, '.yuheng-installed')
const BUSY = path.join(ROOT, '.yuheng-installing')
const LEAST_NODE = [22, 19]
const PROGRESS_MS = 5000
const SAME_SIGNAL_MS = 300
const TERMINAL_GRACE_MS = 1000
const ORPHAN_CHECK_MS = 1000

const say = line => process.stderr.write(`${line}\n`)

/** Identifies an installation: another lockfile or another kind of machine needs another one. */
function fingerprint() {
  const hash = createHash('sha256').update(fs.readFileSync(LOCK))
  return `${process.platform}-${process.arch} ${hash.digest('hex')}`
}

const readText = file => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Somebody ran `npm ci` by hand: is everything that the lockfile asks for on this machine there, as npm notes it? */
function installedByHand() {
  const note = readText(path.join(MODULES, '.package-lock.json'))
  if (!note) return false
  const have = JSON.parse(note).packages
  const want = JSON.parse(fs.readFileSync(LOCK, 'utf8')).packages
  return Object.entries(want).every(
    ([name, { version, optional }]) =>
      name === '' || (have[name] ? have[name].version === version : optional),
  )
}

/** A linked node_modules belongs to another checkout and is never touched. */
function isInstalled() {
  const folder = fs.lstatSync(MODULES, { throwIfNoEntry: false })
  if (!folder) return false
  if (folder.isSymbolicLink()) return true
  const stamp = readText(STAMP)
  if (stamp !== undefined) return stamp === fingerprint()
  if (!installedByHand()) return false
  writeStamp()
  return true
}

function writeStamp() {
  try {
    fs.writeFileSync(STAMP, fingerprint())
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error // a read-only image: compared every time
  }
}

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two commands at once in a fresh checkout: one installs, the other waits. */
async function installOnce() {
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(BUSY, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const pid = Number(readText(BUSY))
      if (pid > 0 && !isAlive(pid)) fs.rmSync(BUSY, { force: true })
      else if (!told) say('▸ 另一个命令正在安装依赖，等待… waiting for another command that installs')
      await new Promise(done => setTimeout(done, 500))
    }
  }
  const unlock = () => fs.rmSync(BUSY, { force: true })
  process.on('exit', unlock)
  try {
    if (!isInstalled()) await install()
  } finally {
    unlock()
  }
}

async function install() {
  say('▸ 安装依赖（按 package-lock.json）… installing the locked dependencies')
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  fs.rmSync(STAMP, { force: true })
  const ticker = setInterval(() => say(`  … ${seconds()} s`), PROGRESS_MS)
  const failure = await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'])
  clearInterval(ticker)
  if (failure) {
    say(`✘ 依赖安装失败（${failure}）。请检查网络、npm 镜像和磁盘空间后重试。`)
    say(`✘ Installing failed (${failure}). Check the network, the npm registry and the disk, then try again.`)
    process.exit(1)
  }
  writeStamp()
  say(`  ✔ ${seconds()} s`)
}

/** Runs npm with this very npm where we know it. Resolves to what went wrong, or undefined. */
function npm(args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']
  const own = process.env.npm_execpath
  const direct = own && /npm-cli\.c?js$/.test(own)
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: !direct && process.platform === 'win32' }
  const child = direct
    ? spawn(process.execPath, [own, ...args, ...quiet], options)
    : spawn('npm', [...args, ...quiet], options)
  return new Promise(done => {
    child.once('error', error => done(error.message))
    child.once('exit', (code, signal) => done(code === 0 ? undefined : `npm ci: ${signal ?? code}`))
  })
}

/** The pinned Node if it runs here, else this one if it is new enough, else undefined. */
function findNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = path.join(MODULES, `node-${os}-${process.arch}`, 'bin', file)
  if (fs.existsSync(pinned) && runs(pinned)) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return enough ? process.execPath : undefined
}

/** Asked once per binary: the answer is remembered beside the stamp, for starting Node costs 40 ms. */
function runs(node) {
  const { mtimeMs } = fs.statSync(node)
  const note = path.join(MODULES, '.yuheng-node')
  const wanted = `${node} ${mtimeMs}`
  if (readText(note) === wanted) return true
  if (spawnSync(node, ['--version'], { stdio: 'ignore' }).status !== 0) return false
  try {
    fs.writeFileSync(note, wanted)
  } catch {
    // read-only: asked again next time
  }
  return true
}

/** Runs the script as if it had been started directly: same input, output, signals and exit status. */
function run(node, args) {
  const bin = path.join(MODULES, '.bin')
  const env = {
    ...process.env,
    YUHENG_STARTER: String(process.pid),
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit', env })
  forwardSignals(child)
  stopWhenOrphaned(child)
  child.once('error', error => {
    say(`✘ ${error.message}`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    process.exit(signal ? 128 + (require('node:os').constants.signals[signal] ?? 0) : code)
  })
}

/**
 * Passes signals on, each once: npm repeats what we already had. Ctrl-C in a terminal reaches the script without us,
 * so that it is passed on only if the script is still there a second later (then somebody meant npm alone).
 */
function forwardSignals(child) {
  const last = {}
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now()
      const again = now - (last[signal] ?? 0) <= SAME_SIGNAL_MS
      last[signal] = now
      if (again) return
      const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY
      setTimeout(() => child.kill(signal), fromTerminal ? TERMINAL_GRACE_MS : 0)
    })
  }
}

/** npm was killed outright: nobody could stop the script any more, so it is asked to stop now. */
function stopWhenOrphaned(child) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, ORPHAN_CHECK_MS).unref()
}

async function main() {
  const [script, ...rest] = process.argv.slice(2)
  if (!script) {
    say('usage: node scripts/bootstrap.cjs <script> [arguments]')
    process.exit(2)
  }
  if (!isInstalled()) await installOnce()
  const node = findNode()
  if (!node) {
    const least = LEAST_NODE.join('.')
    say(`✘ 需要 Node.js ${least} 或更高版本，当前为 ${process.versions.node}，且本平台没有内置版本。`)
    say(
      `✘ Node.js ${least} or later is needed; this is ${process.versions.node} and none is bundled for here.`,
    )
    process.exit(1)
  }
  run(node, [path.resolve(ROOT, script), ...rest])
}

main().catch(error => {
  say(`✘ ${error.message}`)
  process.exit(1)
})
