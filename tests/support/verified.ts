import { modules } from '../../server/app.ts'
import { platformChecks } from '../../server/platform/checks.ts'
import { systemBox } from '../../server/platform/db/box.ts'
import { type Ground, transact } from '../../server/platform/db/tx.ts'

/** What `yuheng verify` finds wrong on a database: one line for each finding, none when all is well. */
export async function findings(ground: Ground): Promise<string[]> {
  const found: string[] = []
  for (const check of [...platformChecks, ...modules.flatMap(m => m.checks ?? [])]) {
    const { wrong } = await transact(ground, systemBox('test:verify'), tx => check.run(tx), {
      readOnly: true,
      snapshot: true,
    })
    found.push(...wrong.map(text => `${check.id}: ${text.en}`))
  }
  return found
}
