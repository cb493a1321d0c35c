import { SignatureError } from './signature-error.ts'

/** The structured fields of RFC 9421 that our profile writes and reads: `sig1=("…" "…");created=…;…`. */

export interface SignatureParams {
  /** Component identifiers as written, quotes and parameters included. */
  components: string[]
  /** Unix time in seconds. */
  created: number
  keyId: string
  alg: string
  nonce: string
  tag: string
  /** The value as received: it is signed as written, so it is never written anew. */
  raw: string
}

const MAX_FIELD = 2000
const INPUT = /^sig1=(\(([^()]*)\)((?:;[a-z]+=(?:"[\x20-\x21\x23-\x5b\x5d-\x7e]*"|[0-9]{1,15}))*))$/
const COMPONENT = /"[@a-z-]+"(?:;[a-z]+(?:="[a-z0-9]*")?)*/g
const PARAM = /;([a-z]+)=(?:"([^"]*)"|([0-9]+))/g
const SIGNATURE = /^sig1=:([A-Za-z0-9+/]{86}==):$/

/** Writes the value of one signature: the covered components and what is said about the signature. */
export function serializeParams(
  components: string[],
  params: Omit<SignatureParams, 'components' | 'raw'>,
): string {
  const said = [
    `created=${params.created}`,
    `keyid="${params.keyId}"`,
    `alg="${params.alg}"`,
    `nonce="${params.nonce}"`,
    `tag="${params.tag}"`,
  ]
  return `(${components.join(' ')});${said.join(';')}`
}

function malformed(what: string): never {
  throw new SignatureError('malformed', what)
}

function bounded(found: Map<string, string>, name: string, max: number): string {
  const value = found.get(name)
  if (!value || value.length > max) malformed(`signature-input lacks a fitting ${name}`)
  return value
}

/** Reads `Signature-Input`; it must hold exactly one signature, labelled sig1, with all five parameters. */
export function parseSignatureInput(header: string): SignatureParams {
  const match = header.length <= MAX_FIELD ? INPUT.exec(header) : null
  if (!match) malformed('signature-input cannot be read')
  const [, raw = '', inner = '', tail = ''] = match
  const components = inner.match(COMPONENT) ?? []
  if (components.join(' ') !== inner) malformed('the covered components cannot be read')
  const found = new Map<string, string>()
  for (const [, name = '', text, digits] of tail.matchAll(PARAM)) {
    if (found.has(name)) malformed(`${name} is said twice`)
    found.set(name, text ?? digits ?? '')
  }
  const created = Number(bounded(found, 'created', 12))
  if (!Number.isSafeInteger(created)) malformed('created is not a time')
  const nonce = bounded(found, 'nonce', 64)
  if (nonce.length < 16) malformed('the nonce is too short')
  return {
    components,
    created,
    keyId: bounded(found, 'keyid', 64),
    alg: bounded(found, 'alg', 16),
    nonce,
    tag: bounded(found, 'tag', 64),
    raw,
  }
}

/** Reads `Signature` into its 64 bytes. */
export function parseSignature(header: string): Buffer {
  const match = SIGNATURE.exec(header)
  if (!match) malformed('signature cannot be read')
  return Buffer.from(match[1] ?? '', 'base64')
}
