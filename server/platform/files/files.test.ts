import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, type Reply, type TestApp, testApp } from '../../../tests/support/app.ts'
import { expectProblem } from '../../../tests/support/outcomes.ts'
import { csrfOf } from '../auth/sessions.ts'
import { systemBox } from '../db/box.ts'
import { enqueue } from '../jobs/jobs.ts'
import { attach, detach } from './files.ts'
import { removeOrphans } from './jobs.ts'
import { attachment, photo } from './use.ts'

let app: TestApp
let manager: Caller
beforeAll(async () => {
  app = await testApp({ env: { YUHENG_FILES_PER_DAY: '60', YUHENG_FILES_KEPT: '80' } })
  manager = await app.as('manager', { institutionId: 5 })
})
afterAll(() => app.close())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A form with one file, as browsers write it. */
function form(name: string, content: Buffer, type = 'application/octet-stream') {
  const boundary = `----${randomBytes(12).toString('hex')}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

function upload(content: Buffer, o: { as?: Caller; use?: string; name?: string; type?: string } = {}) {
  const { headers, body } = form(o.name ?? '材料.bin', content, o.type)
  return (o.as ?? manager).post(`/files?use=${o.use ?? 'files.attachment'}`, body, headers)
}

/** Bytes of a download; replies of the caller are text. */
async function download(path: string, as = manager) {
  const reply = await app.app.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    headers: { cookie: `yuheng_session=${as.token}`, 'x-csrf-token': csrfOf(as.token) },
  })
  return { status: reply.statusCode, headers: reply.headers, bytes: reply.rawPayload }
}

const photograph = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#338' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'PhoneMaker' },
      IFD3: { GPSLatitude: '34/1 45/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const temporary = () => readdirSync(tmpdir()).filter(name => name.startsWith('yuheng-file-'))

describe('a file', () => {
  it('is known by its content, whatever its name and the sender say', async () => {
    const reply = await upload(PDF, { name: '../../x/合同 <最终>.exe', type: 'text/html' })
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({
      name: '合同 最终.exe',
      mime: 'application/pdf',
      bytes: PDF.length,
      sha256: sha256(PDF),
    })
    const got = await download(`/files/${reply.body.id}/content`)
    expect(got.bytes.equals(PDF)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[%\w.-]+$/),
    })
    const inline = await download(`/files/${reply.body.id}/content?inline=true`)
    expect(inline.headers['content-disposition']).toMatch(/^inline/)
    expect(temporary()).toEqual([])
  })

  it.each(['heic', 'heix', 'mif1', 'hevc'])(
    'that is a photo as iPhones take it (%s) is refused with the way out, also under the name of a JPEG',
    async brand => {
      const box = `ftyp${brand}\0\0\0\0mif1${brand}`
      const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(box, 'latin1'), Buffer.alloc(200)])
      const reply = await upload(heic, { use: 'files.photo', name: 'IMG_0001.jpg', type: 'image/jpeg' })
      expectProblem(reply, 415, 'files.heic-photo')
      expect(JSON.stringify(reply.body)).toContain('兼容性最佳')
    },
  )

  it.each([
    ['a page under the name of a PDF', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(100)])],
    ['an archive', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])],
    ['noise', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])],
  ])('that is %s is refused', async (_, content) => {
    expectProblem(await upload(content, { name: 'a.pdf', type: 'application/pdf' }), 415, 'files.wrong-type')
  })

  it('of plain text is taken as a table, in UTF-8 and GB 18030', async () => {
    const gb = Buffer.from([0xd0, 0xa1, 0xc3, 0xf7, 0x2c, 0x31, 0x0a])
    for (const content of [Buffer.from('姓名,数\n小明,1\n'), gb])
      expect((await upload(content, { name: 'a.csv' })).body.mime).toBe('text/csv')
  })

  it('is refused when it is empty, missing, not a form, or for an unknown use', async () => {
    expectProblem(await upload(Buffer.alloc(0)), 422, 'files.no-file')
    expectProblem(await manager.post('/files?use=files.attachment', {}), 422, 'files.no-file')
    expectProblem(await upload(PDF, { use: 'files.nothing' }), 404, 'not-found')
    expectProblem(await upload(PDF, { use: '../../etc' }), 422, 'invalid-input')
    expectProblem(await upload(PDF, { as: app.public }), 401, 'login-required')
  })

  it('that is too large is refused before it has arrived, and the sender gets the answer', async () => {
    const address = await app.app.listen({ host: '127.0.0.1', port: 0 })
    const boundary = 'x'.repeat(20)
    const reply = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const out = request(`${address}/api/v1/files?use=files.attachment`, {
        method: 'POST',
        headers: {
          cookie: `yuheng_session=${manager.token}`,
          'x-csrf-token': csrfOf(manager.token),
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
      })
      out.on('response', async response => {
        resolve({ status: response.statusCode ?? 0, text: (await buffer(response)).toString() })
        out.destroy()
      })
      out.on('error', reject)
      out.write(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`,
      )
      const piece = Buffer.alloc(1_048_576)
      let sent = 0
      const more = () => {
        if (sent++ < 24 && !out.destroyed) out.write(piece, more)
      }
      more()
    })
    expect(reply.status).toBe(413)
    expect(JSON.parse(reply.text).code).toBe('files.too-large')
    expect(temporary()).toEqual([])
  })
})

describe('an image', () => {
  it('is shown as an upright copy without place and device; the sealed original keeps them', async () => {
    const original = await photograph()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const { body } = await upload(original, { use: 'files.photo', name: 'IMG_1.jpg' })
    expect(body).toMatchObject({ mime: 'image/jpeg', width: 40, height: 60, sha256: sha256(original) })
    const shown = (await download(`/files/${body.id}/content`)).bytes
    const seen = await sharp(shown).metadata()
    expect([seen.exif, seen.orientation, seen.width]).toEqual([undefined, undefined, 40])
    expect(shown.includes('PhoneMaker')).toBe(false)
    await app.inside(
      tx => attach(tx, [body.id], { owner: 'test.record:1', use: photo, county: '410102', institutionId: 5 }),
      {
        ...systemBox(`account:${manager.accountId}`),
      },
    )
    const officer = await app.as('officer', { region: '410102' })
    const kept = await download(`/files/${body.id}/original`, officer)
    expect(kept.bytes.equals(original)).toBe(true)
    expect(await app.audited('files.original')).toMatchObject([
      { outcome: 'DONE', actor: `account:${officer.accountId}`, detail: { id: body.id } },
    ])
    expect((await download(`/files/${body.id}/original`)).status).toBe(403)
    const stored = await app.inside(tx =>
      tx.rows<{ original: string }>('select original from files.file where id = $1', [body.id]),
    )
    expect(stored[0]!.original).not.toBe(sha256(original))
  })

  it('larger than screens is made smaller', async () => {
    const { body } = await upload(await photograph(5000, 100), { use: 'files.photo' })
    expect(body).toMatchObject({ width: 82, height: 4096 })
  })

  it('that is cut off, malformed or huge is refused clearly', async () => {
    const whole = await photograph(400, 300)
    expectProblem(
      await upload(whole.subarray(0, whole.length / 2), { use: 'files.photo' }),
      422,
      'files.broken-image',
    )
    const garbage = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2000)])
    expectProblem(await upload(garbage, { use: 'files.photo' }), 422, 'files.broken-image')
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const refused = await upload(bomb, { use: 'files.photo' })
    expectProblem(refused, 422, 'files.broken-image')
    expect(refused.body.detailEn).toContain('64 million')
    expectProblem(await upload(PDF, { use: 'files.photo' }), 415, 'files.wrong-type')
  })
})

describe('a scan of an identity document', () => {
  it('is sealed altogether, and shown opened', async () => {
    const { body } = await upload(PDF, { use: 'files.identity-scan' })
    const [row] = await app.inside(tx =>
      tx.rows<{ content: string }>('select content from files.file where id = $1', [body.id]),
    )
    expect(row!.content).not.toBe(sha256(PDF))
    expect((await download(`/files/${body.id}/content`)).bytes.equals(PDF)).toBe(true)
  })
})

describe('who sees a file', () => {
  it('is whoever handed it in, until it is attached; then whoever may see the record', async () => {
    const { body } = await upload(PDF)
    const officer = await app.as('officer', { region: '410102' })
    const elsewhere = await app.as('officer', { region: '410202' })
    const rival = await app.as('manager', { institutionId: 6 })
    const colleague = await app.as('clerk', { institutionId: 5 })
    const see = (as: Caller) => as.get(`/files/${body.id}`).then((r: Reply) => r.status)
    expect(await Promise.all([manager, officer, colleague, rival].map(see))).toEqual([200, 404, 404, 404])
    const to = { owner: 'test.record:2', use: attachment, county: '410102', institutionId: 5 }
    const own = systemBox(`account:${manager.accountId}`)
    await expect(
      app.inside(tx => attach(tx, [body.id], to), systemBox(`account:${colleague.accountId}`)),
    ).rejects.toThrow('not-found')
    await app.inside(tx => attach(tx, [body.id], to), own)
    await expect(app.inside(tx => attach(tx, [body.id], to), own)).rejects.toThrow('files.already-attached')
    expect(await Promise.all([manager, officer, colleague, rival, elsewhere].map(see))).toEqual([
      200, 200, 200, 404, 404,
    ])
    expectProblem(await manager.post(`/files/${body.id}/remove`), 404, 'not-found')
    await app.inside(tx => detach(tx, body.id, 'test.record:2'), own)
    expect(await see(manager)).toBe(404)
  })

  it('can remove what belongs to nothing yet', async () => {
    const { body } = await upload(PDF)
    expect((await manager.post(`/files/${body.id}/remove`)).status).toBe(200)
    expectProblem(await manager.get(`/files/${body.id}`), 404, 'not-found')
  })
})

describe('room', () => {
  it('of one account for a day, and of one institution, is bounded', async () => {
    const teacher = await app.as('teacher', { institutionId: 9 })
    const large = () => Buffer.concat([PDF, randomBytes(19_900_000)])
    for (let i = 0; i < 3; i++) expect((await upload(large(), { as: teacher })).status).toBe(201)
    expectProblem(await upload(large(), { as: teacher }), 409, 'files.quota-reached')
    const colleague = await app.as('clerk', { institutionId: 9 })
    expect((await upload(large(), { as: colleague })).status).toBe(201)
    expectProblem(await upload(large(), { as: colleague }), 409, 'files.quota-reached')
  })
})

describe('orphans', () => {
  it('are removed after a day, with their content, unless other files have the same', async () => {
    const twin = Buffer.concat([PDF, Buffer.from('% twin')])
    const [kept, loose] = [(await upload(twin)).body, (await upload(twin)).body]
    const alone = (await upload(Buffer.concat([PDF, Buffer.from('% alone')]))).body
    await app.inside(
      tx =>
        attach(tx, [kept.id], {
          owner: 'test.record:3',
          use: attachment,
          county: '410102',
          institutionId: 5,
        }),
      systemBox(`account:${manager.accountId}`),
    )
    app.clock.advance({ days: 1, ms: 1 })
    await app.inside(tx => enqueue(tx, removeOrphans, {}))
    expect(await app.ground.services.jobs.drain()).toContainEqual({
      queue: 'files.removeOrphans',
      failed: undefined,
    })
    const left = await app.inside(tx => tx.rows<{ id: number }>('select id from files.file order by id'))
    expect(left.map(f => f.id)).toContain(kept.id)
    expect(left.map(f => f.id)).not.toContain(loose.id)
    const blobs = await app.inside(tx => tx.rows<{ address: string }>('select address from files.blob'))
    expect(blobs.map(b => b.address)).toContain(kept.sha256)
    expect(blobs.map(b => b.address)).not.toContain(alone.sha256)
    const owner = await app.as('manager', { institutionId: 5 })
    expect((await download(`/files/${kept.id}/content`, owner)).bytes.equals(twin)).toBe(true)
  })
})
