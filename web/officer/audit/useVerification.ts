import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'

/** How far the chain has been recomputed. */
export interface Verification {
  blocks: number
  checkedTo: number
  rows: number
  firstBroken: number | null
  running: boolean
  error?: unknown
}

/** Recomputes the whole chain part by part, so that progress is seen and it can be stopped. */
export function useVerification() {
  const [state, setState] = useState<Verification>()
  const control = useRef<AbortController>(null)
  const stop = () => {
    control.current?.abort()
    setState(now => now && { ...now, running: false })
  }
  const start = async () => {
    control.current?.abort()
    const begun = new AbortController()
    control.current = begun
    const { signal } = begun
    let at: Verification = { blocks: 0, checkedTo: 0, rows: 0, firstBroken: null, running: true }
    setState(at)
    try {
      for (let next: number | null = 0; next !== null; ) {
        const query: { after: number } = { after: next }
        const { data } = await call('GET /api/v1/audit/chain/verification', { query }, { signal })
        next = data.next
        at = { ...data, rows: at.rows + data.rows, running: next !== null }
        setState(at)
      }
    } catch (error) {
      if (!signal.aborted) setState({ ...at, running: false, error })
    }
  }
  return { state, start, stop }
}
