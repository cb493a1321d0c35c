import type { Tx } from '../../../platform/db/tx.ts'
import { endToEndId, type Instruction, readEndToEndId } from '../store/instructions.ts'

type Named = Pick<Instruction, 'kind' | 'cell' | 'id'>

/** The first part of all our end-to-end ids; another installation, or a database made anew, has another one. */
export async function seriesOf(tx: Tx): Promise<string> {
  const rows = await tx.rows<{ series: string }>('select series from custody.bank_series')
  return rows[0]!.series
}

/** The name of an instruction at the bank: at most 35 characters, unique for ever. */
export const nameAtBank = (series: string, instruction: Named): string =>
  `${series}-${endToEndId(instruction)}`

/** Which instruction of ours a name at the bank means; undefined if it is none. */
export function readNameAtBank(series: string, name: string): Named | undefined {
  const prefix = `${series}-`
  return name.startsWith(prefix) ? readEndToEndId(name.slice(prefix.length)) : undefined
}
