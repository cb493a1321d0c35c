import type { Config } from './config.ts'

type Place = Pick<Config, 'publicUrl' | 'host' | 'port'>

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** Hosts that mean this machine, or every address of it. */
const HERE = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::'])

/**
 * The origin under which people are told to open the platform: as its operator set it, otherwise `localhost`.
 * A cookie belongs to one name: `localhost` and `127.0.0.1` do not share it.
 */
export function defaultOrigin({ publicUrl, host, port }: Place): string {
  if (publicUrl) return new URL(publicUrl).origin
  const name = HERE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Is this an origin of this installation? With a public address only that one, otherwise also this machine by its names. */
function isOwn(place: Place, origin: string): boolean {
  if (origin === defaultOrigin(place)) return true
  return !place.publicUrl && LOOPBACK.some(name => origin === `http://${name}:${place.port}`)
}

/** Where somebody is sent back to: the origin that they came from if it is ours, otherwise the default one. */
export function returnOrigin(place: Place, origin: string | null | undefined): string {
  return origin && isOwn(place, origin) ? origin : defaultOrigin(place)
}
