import { finished, type Readable, Transform } from 'node:stream'
import type { FileReply } from './endpoint.ts'

/** How an export ended: rows that left, and whether the reader took the whole of it. */
export interface ExportEnd {
  rows: number
  whole: boolean
}

/**
 * A list on its way out, with its trace: the end of the file is held back until `write` has written the audit row, so
 * that no whole file leaves without one; a reader who goes away earlier leaves a row too.
 */
export function traced(file: FileReply, write: (end: ExportEnd) => Promise<unknown>): FileReply {
  let written = false
  const record = (whole: boolean) => {
    if (written) return Promise.resolve()
    written = true
    return write({ rows: file.rows?.() ?? 0, whole })
  }
  const gate = new Transform({
    transform: (chunk, _, done) => done(null, chunk),
    flush: done => void record(true).then(() => done(), done),
  })
  join(file.stream, gate)
  finished(gate, error => {
    if (error) void record(false).catch(() => {})
  })
  return { ...file, stream: gate }
}

/** What breaks on one side ends the other. */
function join(source: Readable, gate: Transform) {
  source.on('error', error => gate.destroy(error))
  source.on(
    'close',
    () => source.readableEnded || gate.destroy(new Error('the source of an export broke off')),
  )
  gate.on('close', () => source.destroy())
  source.pipe(gate)
}
