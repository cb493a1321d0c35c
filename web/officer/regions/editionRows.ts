import type { BodyOf } from '../../api/call.ts'
import { levelOf } from './kinds.ts'

type Edition = BodyOf<'POST /api/v1/regions/editions'>
type Row = Edition['rows'][number]
const KINDS = ['STATUTORY', 'FUNCTIONAL_ZONE', 'STATISTICAL'] as const
const CODE = /^\d{6}(\d{3}){0,2}$/

/** Lines that could not be read, by their number. */
export interface BadLine {
  n: number
  text: string
}

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line, i) => ({ n: i + 1, text: line.replace(/^\ufeff/, '').trim() }))
    .filter(line => line.text && !/^(代码|code)/i.test(line.text))

const cells = (line: string) => line.split(/[,，\t]/).map(c => c.trim())

/** `code,name[,kind]` a line → rows; the level is in the code. */
export function readRows(text: string): { rows: Row[]; bad: BadLine[] } {
  const rows: Row[] = []
  const bad: BadLine[] = []
  for (const line of lines(text)) {
    const [code = '', name = '', kind] = cells(line.text)
    const known = kind ? KINDS.find(k => k === kind) : 'STATUTORY'
    if (CODE.test(code) && name && known && levelOf(code) > 0)
      rows.push({ code, name, kind: known, level: levelOf(code) })
    else bad.push(line)
  }
  return { rows, bad }
}

/** `old,new new` a line → what takes the place of what ended. */
export function readSuccessors(text: string): { successors: Record<string, string[]>; bad: BadLine[] } {
  const successors: Record<string, string[]> = {}
  const bad: BadLine[] = []
  for (const line of lines(text)) {
    const [code = '', next = ''] = cells(line.text)
    const all = next.split(/\s+/).filter(Boolean)
    if (CODE.test(code) && all.every(c => CODE.test(c))) successors[code] = all
    else bad.push(line)
  }
  return { successors, bad }
}
