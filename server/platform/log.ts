import pino, { type Logger } from 'pino'

export type Log = Logger

/** Structured log. Secrets and personal fields never reach it: they are removed by path here. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'req.headers.cookie',
      'req.headers.authorization',
      '*.password',
      '*.totp',
      '*.token',
      'err.detail',
      'err.where',
    ],
  })
}
