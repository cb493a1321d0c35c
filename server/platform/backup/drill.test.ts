import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { withDatabase } from '../../../tests/support/address.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { createAccount } from '../auth/accounts.ts'
import { startTotp, totpPendingColumn } from '../auth/second-factor.ts'
import { readConfig } from '../config.ts'
import { systemBox } from '../db/box.ts'
import { transact } from '../db/tx.ts'
import { findFile } from '../files/store.ts'
import { identityScan } from '../files/use.ts'
import { type OpenGround, openGround } from '../ground.ts'
import { at } from '../seal/binding.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

const NOW = new Date('2026-05-06T02:00:00Z')
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let root: string
let source: TestDatabase
let target: TestDatabase
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'yuheng-drill-'))
  ;[source, target] = await Promise.all([testDatabase(), testDatabase()])
})
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()])
  rmSync(root, { recursive: true, force: true })
})

const home = (name: string) => join(root, name)

/** The program on a database with a data folder of its own. */
const open = (database: TestDatabase, name: string) =>
  openGround(
    readConfig({
      DATABASE_URL: database.serverUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      YUHENG_DATA: home(name),
      YUHENG_LOG: 'error',
    }),
  )

/** Seals a value and a file as the program does every day. */
async function work({ ground }: OpenGround) {
  const file = await ground.services.files.take(ground, systemBox('drill'), identityScan, {
    stream: Readable.from([SCAN]),
    name: '证件.pdf',
  })
  const sealed = await transact(ground, systemBox('drill'), async tx => {
    const id = await createAccount(tx, { login: 'drill', name: '王五' })
    return { id, ...(await startTotp(tx, id)) }
  })
  return { file: file.id, account: sealed.id, secret: sealed.secret }
}

/** Opens both again. */
const look = ({ ground }: OpenGround, made: { file: number; account: number }) =>
  transact(ground, systemBox('drill'), async tx => {
    const [row] = await tx.rows<{ totp_pending: Buffer }>(
      'select totp_pending from auth.account where id = $1',
      [made.account],
    )
    const { sealer, files } = ground.services
    const secret = await sealer.unsealText('account', row!.totp_pending, at(totpPendingColumn, made.account))
    const file = (await findFile(tx, made.file))!
    return { secret, scan: await buffer(await files.content(tx, file, identityScan)) }
  })

test('database, files and keys restored elsewhere open what was sealed; without the keys nothing opens', async () => {
  const before = await open(source, 'first')
  const made = await work(before)
  await before.close()
  const file = join(root, 'all.tar.zst')
  await writeBackup(withDatabase(inject('cluster').adminUrl, source.name), file, { now: NOW })

  await restoreBackup(target.ownerUrl, file, { replace: true })
  mkdirSync(home('second'))
  cpSync(join(home('first'), 'files'), join(home('second'), 'files'), { recursive: true })
  await expect(open(target, 'second')).rejects.toThrow('restore keys.json')

  cpSync(join(home('first'), 'keys.json'), join(home('second'), 'keys.json'))
  rmSync(home('first'), { recursive: true })
  const after = await open(target, 'second')
  expect(await look(after, made)).toEqual({ secret: made.secret, scan: SCAN })
  await after.close()
}, 120_000)
