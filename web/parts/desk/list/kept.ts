import { useState } from 'react'

/** A small setting that is kept on this device, such as chosen columns. Broken storage falls back to the standard. */
export function useKept<T>(name: string, standard: T): [T, (value: T) => void] {
  const place = `yuheng.${name}`
  const [value, setValue] = useState<T>(() => {
    try {
      return (JSON.parse(localStorage.getItem(place) ?? 'null') as T | null) ?? standard
    } catch {
      return standard
    }
  })
  const keep = (next: T) => {
    setValue(next)
    try {
      localStorage.setItem(place, JSON.stringify(next))
    } catch {
      // Without storage the setting lasts until the page is left.
    }
  }
  return [value, keep]
}
