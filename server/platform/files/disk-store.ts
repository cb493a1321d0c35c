import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BlobMissing, type BlobStore, fanOut } from './blob-store.ts'

/** A store in a folder of this machine. */
export function diskStore(folder: string): BlobStore {
  const place = (address: string) => join(folder, fanOut(address))
  return {
    async put(address, path, bytes) {
      const target = place(address)
      if ((await size(target)) === bytes) return
      await mkdir(dirname(target), { recursive: true })
      const fresh = `${target}.${randomBytes(6).toString('hex')}`
      try {
        await copyFile(path, fresh)
        await flush(fresh)
        await rename(fresh, target)
      } catch (error) {
        await rm(fresh, { force: true })
        throw error
      }
      await flush(dirname(target))
    },
    async open(address) {
      const path = place(address)
      if ((await size(path)) === undefined) throw new BlobMissing(address)
      return createReadStream(path)
    },
    has: async address => (await size(place(address))) !== undefined,
    remove: address => rm(place(address), { force: true }),
  }
}

async function size(path: string): Promise<number | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return found?.size
}

/** Makes a file, or the name of a file in its folder, survive a loss of power. Not every system lets folders be flushed. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}
