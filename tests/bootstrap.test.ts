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
