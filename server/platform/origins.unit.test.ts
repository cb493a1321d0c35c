import { expect, test } from 'vitest'
import { defaultOrigin, returnOrigin } from './origins.ts'

const trial = { publicUrl: undefined, host: '127.0.0.1', port: 3000 }
const real = { publicUrl: 'https://yuheng.example/', host: '0.0.0.0', port: 3000 }

test('people are told the public address, and localhost where none is set', () => {
  expect(defaultOrigin(trial)).toBe('http://localhost:3000')
  expect(defaultOrigin({ ...trial, host: '0.0.0.0' })).toBe('http://localhost:3000')
  expect(defaultOrigin({ ...trial, host: '10.1.2.3' })).toBe('http://10.1.2.3:3000')
  expect(defaultOrigin({ ...trial, host: 'fd00::7' })).toBe('http://[fd00::7]:3000')
  expect(defaultOrigin(real)).toBe('https://yuheng.example')
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'on a trial somebody goes back to %s, where the session is',
  origin => expect(returnOrigin(trial, origin)).toBe(origin),
)

test.each([
  'https://evil.example',
  'http://localhost:4000',
  'https://localhost:3000',
  'http://localhost:3000.evil.example',
  'http://localhost:3000@evil.example',
  'http://localhost:3000/../x',
  'javascript:alert(1)',
  'null',
  '',
  undefined,
  null,
])('%s is not ours: the default is used', origin => {
  expect(returnOrigin(trial, origin)).toBe('http://localhost:3000')
  expect(returnOrigin(real, origin)).toBe('https://yuheng.example')
})

test('with a public address this machine by its own names is none of ours', () => {
  expect(returnOrigin(real, 'http://localhost:3000')).toBe('https://yuheng.example')
})
