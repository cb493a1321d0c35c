import { importChunk } from './import/store.ts'
import { personIdentity } from './people.ts'

/** Sealed columns of this module; the key rotation walks through them. */
export const sealedColumns = [personIdentity, importChunk]
