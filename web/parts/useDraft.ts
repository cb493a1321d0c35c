import { useEffect, useState } from 'react'

/**
 * State of a form that survives a reload of the page, kept for this tab only and gone with it.
 * Never for passwords or identity numbers: without a name nothing is kept.
 * @returns value, setter, and `forget` for after the submit
 */
export function useDraft<T>(
  name: string | undefined,
  initial: T,
): [T, (next: T | ((now: T) => T)) => void, () => void] {
  const place = name === undefined ? '' : `yuheng.draft.${name}`
  const [value, setValue] = useState<T>(() => {
    if (!place) return initial
    try {
      return { ...initial, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<T>) }
    } catch {
      return initial
    }
  })
  const [kept, setKept] = useState(true)
  useEffect(() => {
    if (!place) return
    try {
      if (!kept) sessionStorage.removeItem(place)
      else if (value !== initial) sessionStorage.setItem(place, JSON.stringify(value))
    } catch {
      // A full or forbidden storage loses only the safety net.
    }
  }, [place, value, kept, initial])
  const change = (next: T | ((now: T) => T)) => {
    setKept(true)
    setValue(next)
  }
  return [value, change, () => setKept(false)]
}
