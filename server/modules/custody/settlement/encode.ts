const HEADER = 20
const EPOCH_DAYS = Date.UTC(2000, 0, 1) / 86_400_000

/** PostgreSQL's binary form of a one-dimensional array; a quarter of the work of text on both sides. */
function array(
  oid: number,
  size: number,
  count: number,
  put: (buffer: Buffer, at: number, n: number) => void,
) {
  const buffer = Buffer.allocUnsafe(HEADER + count * (4 + size))
  buffer.writeInt32BE(count > 0 ? 1 : 0, 0)
  buffer.writeInt32BE(0, 4)
  buffer.writeInt32BE(oid, 8)
  buffer.writeInt32BE(count, 12)
  buffer.writeInt32BE(1, 16)
  for (let n = 0, at = HEADER; n < count; n++, at += size) {
    buffer.writeInt32BE(size, at)
    at += 4
    put(buffer, at, n)
  }
  return count > 0 ? buffer : buffer.subarray(0, 12)
}

/** Safe integers, zero or more. */
export const int8Array = (values: readonly number[]) =>
  array(20, 8, values.length, (buffer, at, n) => {
    const value = values[n]!
    buffer.writeInt32BE(Math.floor(value / 0x1_0000_0000), at)
    buffer.writeUInt32BE(value % 0x1_0000_0000, at + 4)
  })

export const int4Array = (values: readonly number[]) =>
  array(23, 4, values.length, (buffer, at, n) => buffer.writeInt32BE(values[n]!, at))

export const int2Array = (values: readonly number[]) =>
  array(21, 2, values.length, (buffer, at, n) => buffer.writeInt16BE(values[n]!, at))

/** Calendar dates `YYYY-MM-DD`. */
export function dateArray(values: readonly string[]) {
  let last = ''
  let days = 0
  return array(1082, 4, values.length, (buffer, at, n) => {
    const value = values[n]!
    if (value !== last) {
      last = value
      days = Date.parse(`${value}T00:00:00Z`) / 86_400_000 - EPOCH_DAYS
    }
    buffer.writeInt32BE(days, at)
  })
}

export function textArray(values: readonly string[]) {
  let bytes = HEADER
  for (const value of values) bytes += 4 + Buffer.byteLength(value)
  const buffer = Buffer.allocUnsafe(bytes)
  buffer.writeInt32BE(values.length > 0 ? 1 : 0, 0)
  buffer.writeInt32BE(0, 4)
  buffer.writeInt32BE(25, 8)
  buffer.writeInt32BE(values.length, 12)
  buffer.writeInt32BE(1, 16)
  let at = HEADER
  for (const value of values) {
    const written = buffer.write(value, at + 4)
    buffer.writeInt32BE(written, at)
    at += 4 + written
  }
  return values.length > 0 ? buffer : buffer.subarray(0, 12)
}
