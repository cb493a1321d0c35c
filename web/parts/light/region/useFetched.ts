import { useEffect, useState } from 'react'

interface Fetched<T> {
  data: T | undefined
  error: unknown
}

/** The newest answer of `load`; earlier requests are aborted. `wait` delays the request while a person types. */
export function useFetched<T>(load: (signal: AbortSignal) => Promise<T>, key: string, wait = 0) {
  const [state, setState] = useState<Fetched<T>>({ data: undefined, error: undefined })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything that `load` closes over
  useEffect(() => {
    const control = new AbortController()
    const fetchNow = () =>
      load(control.signal).then(
        data => control.signal.aborted || setState({ data, error: undefined }),
        error => control.signal.aborted || setState({ data: undefined, error }),
      )
    setState({ data: undefined, error: undefined })
    const timer = setTimeout(fetchNow, wait)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [key, attempt])
  return {
    ...state,
    isPending: state.data === undefined && state.error === undefined,
    refetch: () => setAttempt(n => n + 1),
  }
}
