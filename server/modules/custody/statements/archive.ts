import { crc32, inflateRawSync } from 'node:zlib'
import { fault } from './fault.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const DESCRIPTOR = 0x08074b50
const HAS_DESCRIPTOR = 8
const LOCAL_LENGTH = 30
const CENTRAL_LENGTH = 46

const broken = (place: string): never =>
  fault('syntax', place, 'XLSX 文件已损坏或不完整', 'the XLSX file is damaged or cut short')

interface Part {
  name: Buffer
  flags: number
  method: number
  crc: number
  packed: number
  unpacked: number
  at: number
}

/**
 * Verifies an archive before anybody unpacks it: parts one after the other without gaps, every one with the checksum that
 * the directory gives. A reader of streams would wait for ever for what a damaged one promises.
 * @throws StatementFault
 */
export function checkArchive(bytes: Buffer): void {
  let at = 0
  const { parts, directory } = partsOf(bytes)
  for (const part of parts) {
    if (part.at !== at) broken(part.name.toString())
    at = checkPart(bytes, part)
  }
  if (at !== directory) broken('/')
}

function partsOf(bytes: Buffer): { parts: Part[]; directory: number } {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) broken('/')
  const directory = bytes.readUInt32LE(end + 16)
  const parts: Part[] = []
  let at = directory
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (at + CENTRAL_LENGTH > end || bytes.readUInt32LE(at) !== CENTRAL) broken('/')
    const [name, extra, comment] = [28, 30, 32].map(o => bytes.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ]
    parts.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      name: bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name),
    })
    at += CENTRAL_LENGTH + name + extra + comment
  }
  if (at !== end) broken('/')
  return { parts: parts.sort((a, b) => a.at - b.at), directory }
}

/** @returns where the next part begins */
function checkPart(bytes: Buffer, part: Part): number {
  const { at } = part
  const place = part.name.toString()
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL) broken(place)
  const described = (part.flags & HAS_DESCRIPTOR) !== 0
  const nameLength = bytes.readUInt16LE(at + 26)
  const from = at + LOCAL_LENGTH + nameLength + bytes.readUInt16LE(at + 28)
  const to = from + part.packed
  const name = bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength)
  const same =
    bytes.readUInt16LE(at + 6) === part.flags &&
    bytes.readUInt16LE(at + 8) === part.method &&
    name.equals(part.name)
  if (!same || to > bytes.length || (!described && !says(bytes, at + 14, part))) broken(place)
  if (crc32(unpacked(bytes.subarray(from, to), part, place)) !== part.crc) broken(place)
  if (!described) return to
  if (to + 16 > bytes.length || bytes.readUInt32LE(to) !== DESCRIPTOR || !says(bytes, to + 4, part))
    broken(place)
  return to + 16
}

/** Checksum and sizes as they stand before or behind a part. */
const says = (bytes: Buffer, at: number, part: Part) =>
  bytes.readUInt32LE(at) === part.crc &&
  bytes.readUInt32LE(at + 4) === part.packed &&
  bytes.readUInt32LE(at + 8) === part.unpacked

function unpacked(packed: Buffer, part: Part, place: string): Buffer {
  if (part.method === 0) return packed
  if (part.method !== 8) return broken(place)
  try {
    const whole = inflateRawSync(packed, { maxOutputLength: part.unpacked + 1 })
    return whole.length === part.unpacked ? whole : broken(place)
  } catch {
    return broken(place)
  }
}
