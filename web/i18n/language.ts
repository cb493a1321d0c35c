/** Languages of the application; Chinese is the first and is always loaded. */
export type Language = 'zh' | 'en'

export const languages: readonly { code: Language; name: string; tag: string }[] = [
  { code: 'zh', name: '中文', tag: 'zh-CN' },
  { code: 'en', name: 'English', tag: 'en' },
]

const STORE = 'yuheng.language'
const listeners = new Set<() => void>()
let current: Language = 'zh'
/** English tables of the code that is loaded and that nobody has fetched yet. */
const wanted = new Set<() => Promise<void>>()

export const language = () => current
export const languageTag = () => (current === 'zh' ? 'zh-CN' : 'en')

/** Picks the text of the language in force from a pair, as servers and rules send them. */
export function say(text: { zh: string; en?: string | undefined }): string {
  return current === 'en' && text.en ? text.en : text.zh
}

/** Tells how to fetch an English table; it is fetched when English is first wanted. */
export function needsEnglish(load: () => Promise<void>) {
  wanted.add(load)
}

async function fetchEnglish(): Promise<void> {
  const failed = new Set<() => Promise<void>>()
  // Code that arrives while we wait brings tables of its own: none may be left out.
  while (wanted.size > 0) {
    const all = [...wanted]
    wanted.clear()
    await Promise.all(all.map(load => load().catch(() => failed.add(load))))
  }
  for (const load of failed) wanted.add(load)
}

/** Resolves when the words of all code that is loaded are there in the language in force: at once for Chinese. */
export const wordsReady = async (): Promise<void> => (current === 'en' ? fetchEnglish() : undefined)

/** Code that is fetched later arrives together with its words: `lazy(withWords(() => import(…)))`. */
export function withWords<M>(load: () => Promise<M>): () => Promise<M> {
  return async () => {
    const loaded = await load()
    await wordsReady()
    return loaded
  }
}

/** Switches the language. The words are there when the promise resolves. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') await fetchEnglish()
  current = next
  if (typeof document !== 'undefined') document.documentElement.lang = languageTag()
  try {
    localStorage.setItem(STORE, next)
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  for (const listener of listeners) listener()
}

/** The language chosen before on this device, or `?lang=`; Chinese otherwise. */
export async function startLanguage(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang')
  let choice = asked
  try {
    choice ??= localStorage.getItem(STORE)
  } catch {
    // No storage: Chinese.
  }
  if (choice === 'en') await setLanguage('en')
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
