import { RotateCw } from 'lucide-react'
import { isProblem } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../light/Button.tsx'
import { ErrorState } from '../light/States.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Why a change was refused. If somebody else changed the record meanwhile, nothing is overwritten: the way to its new state. */
export function Refusal({ error }: { error: unknown }) {
  return (
    <>
      <ErrorState error={error} inline />
      {isProblem(error, 'changed-meanwhile') ? (
        <div>
          <Button icon={RotateCw} small onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
