import { useSyncExternalStore } from 'react'

/** Which notices were read, by account, on this device; only keys of the last notices are kept. */
const MOST = 500
const place = (accountId: number) => `yuheng.read.${accountId}`
const listeners = new Set<() => void>()
const memory = new Map<number, readonly string[]>()

function load(accountId: number): readonly string[] {
  const known = memory.get(accountId)
  if (known) return known
  let keys: readonly string[] = []
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(accountId)) ?? '[]')
    if (Array.isArray(kept)) keys = kept.filter(k => typeof k === 'string')
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  memory.set(accountId, keys)
  return keys
}

/** Marks notices as read. Harmless when repeated. */
export function markRead(accountId: number, keys: readonly string[]): void {
  const next = [...new Set([...load(accountId), ...keys])].slice(-MOST)
  memory.set(accountId, next)
  try {
    localStorage.setItem(place(accountId), JSON.stringify(next))
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The keys of what this account has read. */
export const useReadKeys = (accountId: number) => useSyncExternalStore(subscribe, () => load(accountId))
