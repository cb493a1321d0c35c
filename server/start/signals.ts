const FORCE_AFTER_MS = 3000

/**
 * Calls `stop` at the first request to stop: Ctrl-C, SIGTERM, SIGHUP, or the end of the program that started us.
 * Repetitions of one Ctrl-C are the same request; one more after three seconds ends the process at once.
 */
export function onStopRequest(stop: () => void) {
  let first: number | undefined
  const request = () => {
    if (first === undefined) {
      first = Date.now()
      stop()
    } else if (Date.now() - first > FORCE_AFTER_MS) process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  const starter = Number(process.env.YUHENG_STARTER)
  if (starter > 0 && starter === process.ppid)
    setInterval(() => {
      if (process.ppid !== starter && first === undefined) request()
    }, 1000).unref()
}
