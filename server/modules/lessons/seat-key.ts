import { z } from 'zod'

/** Names one learner's place in one meeting, everywhere. */
export interface Seat {
  cell: number
  date: string
  institutionId: number
  sessionId: number
  orderId: number
}

const PATTERN = /^(\d{1,5})\.(\d{4})(\d{2})(\d{2})\.(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/

/** A seat as one short text: `cell.yyyymmdd.institution.session.order`. */
export const writeSeat = (s: Seat) =>
  `${s.cell}.${s.date.replaceAll('-', '')}.${s.institutionId}.${s.sessionId}.${s.orderId}`

/** A seat at the door. */
export const SeatKey = z
  .string()
  .max(64)
  .transform((text, ctx): Seat => {
    const m = PATTERN.exec(text)
    const date = m ? `${m[2]}-${m[3]}-${m[4]}` : ''
    if (
      !m ||
      Number(m[1]) > 32_767 ||
      Number.isNaN(Date.parse(date)) ||
      new Date(date).toISOString().slice(0, 10) !== date
    ) {
      ctx.addIssue({ code: 'custom', message: '不是有效的课时编号 | not the key of a lesson' })
      return z.NEVER
    }
    return {
      cell: Number(m[1]),
      date,
      institutionId: Number(m[5]),
      sessionId: Number(m[6]),
      orderId: Number(m[7]),
    }
  })
  .meta({ type: 'string', description: '课时编号 (key of a lesson)' })
