const STORE = 'yuheng.place'

/** The division that a person looked into last on this device; empty for the whole country. */
export function lastPlace(): string {
  try {
    const code = localStorage.getItem(STORE) ?? ''
    return /^\d{6}$/.test(code) ? code : ''
  } catch {
    return ''
  }
}

export function rememberPlace(code: string) {
  try {
    localStorage.setItem(STORE, code)
  } catch {
    // Without storage the place is asked again.
  }
}
