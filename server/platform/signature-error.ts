export type SignatureFault =
  | 'missing'
  | 'malformed'
  | 'unknown-key'
  | 'wrong-audience'
  | 'clock-skew'
  | 'wrong-digest'
  | 'wrong-signature'
  | 'replayed'

/** A message whose origin is not proven, or that was heard before. Nothing in it may be believed. */
export class SignatureError extends Error {
  readonly fault: SignatureFault
  constructor(fault: SignatureFault, detail: string) {
    super(`message signature refused (${fault}): ${detail}`)
    this.name = 'SignatureError'
    this.fault = fault
  }
}
