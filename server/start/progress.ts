/** Step lines of the start: what is being done, then how long it took. */
export interface Progress {
  /** Runs one step between its headline and its duration. */
  step<T>(title: { zh: string; en: string }, work: () => Promise<T>): Promise<T>
  /** A line inside the current step. */
  note(line: string): void
}

/** Progress on standard output. */
export function progress(write: (line: string) => void = line => console.log(line)): Progress {
  return {
    note: line => write(`  ${line}`),
    step: async (title, work) => {
      write(`▸ ${title.zh} · ${title.en}`)
      const began = performance.now()
      const result = await work()
      write(`  ✔ ${((performance.now() - began) / 1000).toFixed(1)} s`)
      return result
    },
  }
}
