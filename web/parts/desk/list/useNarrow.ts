import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(max-width: 40rem)')

const subscribe = (listener: () => void) => {
  const media = query()
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Is the window as narrow as a phone? */
export const useNarrow = () => useSyncExternalStore(subscribe, () => query().matches)
