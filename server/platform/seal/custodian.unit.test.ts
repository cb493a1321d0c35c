import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addKey, newKeyRing, parseKeyRing, ringCustodian, writeKeyRing } from './custodian.ts'
import { openCustodian, readKeyFile } from './custodian-source.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

const dataKey = Buffer.alloc(32, 7)

describe('the key file', () => {
  it('is made on first start for its owner only, and read ever after', async () => {
    const path = join(folder, 'fresh', 'keys.json')
    const first = await readKeyFile(path)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readKeyFile(path)).toEqual(first)
    expect(await readdir(join(folder, 'fresh'))).toEqual(['keys.json'])
  })

  it('is the same for two processes that start together', async () => {
    const path = join(folder, 'race', 'keys.json')
    const rings = await Promise.all(Array.from({ length: 8 }, () => readKeyFile(path)))
    for (const ring of rings) expect(ring).toEqual(rings[0])
  })

  it('is refused when others may read it', async () => {
    const path = join(folder, 'open.json')
    await writeFile(path, writeKeyRing(newKeyRing('k1')))
    await chmod(path, 0o644)
    await expect(readKeyFile(path)).rejects.toThrow('chmod 600')
  })
})

describe('a key ring', () => {
  it('survives being written and read', () => {
    const ring = addKey(newKeyRing('k1'), 'k2')
    expect(parseKeyRing(writeKeyRing(ring), 'test')).toEqual(ring)
  })

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['no keys', '{"current":"k1"}'],
    ['short key', '{"current":"k1","keys":{"k1":"c2hvcnQ="}}'],
    ['missing current', `{"current":"k2","keys":{"k1":"${Buffer.alloc(32).toString('base64')}"}}`],
  ])('with %s is refused by name, without quoting a key', (_, text) => {
    expect(() => parseKeyRing(text, 'YUHENG_KEYS')).toThrow(/^YUHENG_KEYS: (?!.*AAAA)/)
  })

  it('never replaces a key that exists', () => {
    expect(() => addKey(newKeyRing('k1'), 'k1')).toThrow('exists')
  })
})

describe.each(['AES-256-GCM', 'SM4-CTR-HMAC-SM3'] as const)('a custodian with %s', algorithm => {
  it('unwraps what it wrapped, also after a new key became current', async () => {
    const ring = newKeyRing('k1')
    const { keyId, wrapped } = await ringCustodian(ring, algorithm).wrap('child.encrypt', dataKey)
    const later = ringCustodian(addKey(ring, 'k2'), algorithm)
    expect(await later.unwrap(keyId, 'child.encrypt', wrapped)).toEqual(dataKey)
    expect((await later.wrap('child.encrypt', dataKey)).keyId).toBe('k2')
  })

  it('refuses a wrapped key given out for another purpose', async () => {
    const custodian = ringCustodian(newKeyRing('k1'), algorithm)
    const { keyId, wrapped } = await custodian.wrap('child.encrypt', dataKey)
    await expect(custodian.unwrap(keyId, 'reporter.encrypt', wrapped)).rejects.toThrow('tampered')
  })

  it('says that the wrapping key is missing', async () => {
    const { wrapped } = await ringCustodian(newKeyRing('k1'), algorithm).wrap('p', dataKey)
    await expect(ringCustodian(newKeyRing('k2'), algorithm).unwrap('k1', 'p', wrapped)).rejects.toThrow(
      'unknown-wrapping-key',
    )
  })
})

describe('a key command', () => {
  /** Stands for a hardware module: inverts the bytes, so the test sees that both directions went through it. */
  const program = `
    const [verb, a, b] = process.argv.slice(1)
    let input = ''
    process.stdin.on('data', d => { input += d }).on('end', () => {
      const turned = Buffer.from(Buffer.from(input, 'base64').map(x => x ^ 255)).toString('base64')
      if (verb === 'current') console.log('hsm-1')
      else if (verb === 'wrap') console.log('hsm-1 ' + turned)
      else if (a === 'hsm-1') console.log(turned)
      else process.exit(3)
    })`
  const source = { from: 'command' as const, command: [process.execPath, '-e', program, '--'] }

  it('wraps and unwraps outside this process', async () => {
    const custodian = await openCustodian(source, 'AES-256-GCM')
    const { keyId, wrapped } = await custodian.wrap('child.encrypt', dataKey)
    expect([keyId, await custodian.current()]).toEqual(['hsm-1', 'hsm-1'])
    expect(wrapped.equals(dataKey)).toBe(false)
    expect(await custodian.unwrap(keyId, 'child.encrypt', wrapped)).toEqual(dataKey)
  })

  it('that fails is reported without what went in or came out', async () => {
    const custodian = await openCustodian(source, 'AES-256-GCM')
    await expect(custodian.unwrap('other', 'p', dataKey)).rejects.toThrow('unknown-wrapping-key')
    const missing = await openCustodian({ from: 'command', command: ['no-such-program'] }, 'AES-256-GCM')
    await expect(missing.wrap('p', dataKey)).rejects.toThrow('key command no-such-program wrap: ENOENT')
  })
})
