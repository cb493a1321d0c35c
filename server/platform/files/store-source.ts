import type { BlobStore } from './blob-store.ts'
import { diskStore } from './disk-store.ts'
import { type S3Settings, s3Store } from './s3-store.ts'

/** Where content is kept. */
export type StoreSource = { from: 'disk'; folder: string } | ({ from: 's3' } & S3Settings)

export const openStore = (source: StoreSource): BlobStore =>
  source.from === 'disk' ? diskStore(source.folder) : s3Store(source)
