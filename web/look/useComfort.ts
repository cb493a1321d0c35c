import { useSyncExternalStore } from 'react'
import { comfort, onComfort, themeInForce } from './comfort.ts'

/** The person's settings of the look; re-renders when they change. */
export const useComfort = () => useSyncExternalStore(onComfort, comfort)

/** The theme in force; re-renders when the person or the system changes it. */
export const useTheme = () => useSyncExternalStore(onComfort, themeInForce)
