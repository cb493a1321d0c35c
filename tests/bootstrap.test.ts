import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from './support/program.ts'

const SCRIPT = 'tests/support/programs/echo.ts'

test('passes arguments and the exit status through, on the pinned Node, saying nothing of its own', async () => {
  const program = runProgram(SCRIPT, ['exit', '7', '--flag', '两个 words'])
  expect(await program.ended).toEqual({ code: 7, signal: null })
  expect(JSON.parse(program.output())).toEqual({ major: 24, rest: ['7', '--flag', '两个 words'] })
  expect(program.errors()).toBe('')
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s reaches the script exactly once, even when npm repeats it',
  async signal => {
    const program = runProgram(SCRIPT, ['wait'])
    await program.says('waiting')
    program.signal(signal)
    program.signal(signal)
    expect(await program.ended).toEqual({ code: 0, signal: null })
    expect(program.output()).toContain(`${signal} 1`)
  },
)

test('a Node that is too old, where none is bundled, is told in both languages with status 1', () => {
  const root = mkdtempSync(join(tmpdir(), 'yuheng-bootstrap-'))
  try {
    mkdirSync(join(root, 'scripts'))
    mkdirSync(join(root, 'empty'))
    symlinkSync(join(root, 'empty'), join(root, 'node_modules'), 'junction')
    writeFileSync(join(root, 'package-lock.json'), '{}')
    const script = join(root, 'scripts/bootstrap.cjs')
    copyFileSync(join(import.meta.dirname, '../scripts/bootstrap.cjs'), script)
    const older = join(root, 'older.cjs')
    writeFileSync(older, "Object.defineProperty(process.versions, 'node', { value: '18.20.0' })")
    const ran = spawnSync(process.execPath, ['--require', older, script, 'x.ts'], { encoding: 'utf8' })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(/^✘ 需要 Node\.js 22\.19 或更高版本，当前为 18\.20\.0/)
    expect(ran.stderr).toContain('✘ Node.js 22.19 or later is needed; this is 18.20.0')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
