import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** A Chromium for the browser tests and how to launch it. */
export interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
  /** Where it comes from, for the test report. */
  origin: string
}

const require = createRequire(import.meta.url)
const ROOT = join(import.meta.dirname, '..')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * Finds a Chromium: $CHROMIUM_PATH, then one on the PATH, then the one that npm installed (linux-x64),
 * then the distribution's if we may install it.
 * @param say gets a line before something that takes long
 * @returns undefined when this machine offers none
 */
export async function findBrowser(say: (line: string) => void = () => {}): Promise<Browser | undefined> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return existsSync(chosen) ? browser(chosen, 'CHROMIUM_PATH') : undefined
  const onPath = findOnPath()
  if (onPath) return browser(onPath, 'PATH')
  if (process.platform === 'linux' && process.arch === 'x64') return await bundled(say)
  return installByApt(say)
}

/** Pages show Chinese in the same glyphs on every machine, with or without fonts of its own. */
function browser(executablePath: string, origin: string, libraries?: string): Browser {
  const root = process.getuid?.() === 0
  return {
    executablePath,
    origin,
    args: ['--font-render-hinting=none', ...(root ? ['--no-sandbox'] : [])],
    env: {
      ...(process.env as Record<string, string>),
      ...(process.platform === 'linux' && { FONTCONFIG_FILE: fontConfiguration() }),
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    },
  }
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  for (const name of NAMES)
    for (const folder of folders) if (isExecutable(join(folder, name))) return join(folder, name)
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacks the browser of the npm package once; a broken attempt leaves nothing behind. */
async function bundled(say: (line: string) => void): Promise<Browser> {
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder(), `chromium-${version}`)
  if (!existsSync(folder)) {
    say('▸ 解压浏览器… unpacking the browser (once)')
    const draft = `${folder}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    await unpack(join(home, 'bin'), draft)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
  }
  return browser(join(folder, 'chromium'), `@sparticuz/chromium ${version}`, join(folder, 'al2023/lib'))
}

/** The package unpacks into the system's temporary folder, which is what it is told here. */
async function unpack(archives: string, target: string) {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = target
  try {
    for (const name of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(archives, name))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function cacheFolder(): string {
  const own = join(ROOT, 'node_modules/.cache')
  try {
    mkdirSync(own, { recursive: true })
    accessSync(own, constants.W_OK)
    return own
  } catch {
    return join(tmpdir(), `yuheng-cache-${process.getuid?.() ?? 0}`)
  }
}

function fontConfiguration(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folder = join(cacheFolder(), 'fonts')
  const file = join(folder, 'fonts.conf')
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui']
  const aliases = families.map(
    name => `<alias><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  )
  const folders = ['400Regular', '500Medium', '700Bold'].map(weight => `<dir>${join(fonts, weight)}</dir>`)
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.join('\n')}
<cachedir>${join(folder, 'cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  return file
}

function installByApt(say: (line: string) => void): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  say('▸ 安装浏览器… apt-get install chromium')
  const options = { stdio: ['ignore', 2, 2] as ['ignore', 2, 2] }
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
  const found = findOnPath()
  return found ? browser(found, 'apt-get') : undefined
}
