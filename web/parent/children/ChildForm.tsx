import { type FormEvent, useRef, useState } from 'react'
import { useAct } from '../../api/hooks.ts'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../i18n/messages.ts'
import { Button } from '../../parts/light/Button.tsx'
import { ErrorState } from '../../parts/light/States.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { focusFault } from '../family/focusFault.ts'
import type { Child } from '../family/orders.ts'
import { ChildFields, documentOf, type Faults, faultsOf, type Given } from './ChildFields.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

/** Correcting what is known of a child. Somebody else's change meanwhile is not overwritten. */
export function ChildForm({ child }: { child: Child }) {
  const { name, birth, stage, document } = child
  const [given, setGiven] = useState<Given>({
    name,
    birth,
    stage,
    documentKind: document?.kind ?? '',
    documentNumber: '',
  })
  const [faults, setFaults] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const change = useAct('PUT /api/v1/family/children/{id}', {
    changes: ['GET /api/v1/family'],
    onDone: () => toast.good(t('saved')),
  })
  const said = change.error ? problemOf(change.error).fieldMessages() : new Map<string, string>()
  const submit = (e: FormEvent) => {
    e.preventDefault()
    const found = faultsOf(given, document !== null)
    setFaults(found)
    if (Object.keys(found).length) return focusFault(form.current)
    const body = {
      name: given.name.trim(),
      birth: given.birth,
      stage: given.stage,
      ...documentOf(given, document?.kind),
    }
    change.mutate(
      { path: { id: child.id }, body, ifMatch: `"${child.version}"` },
      { onError: () => focusFault(form.current) },
    )
  }
  return (
    <form ref={form} className="yh-card" onSubmit={submit} noValidate>
      <h2>{t('about')}</h2>
      <ChildFields
        given={given}
        onGiven={setGiven}
        fault={field => faults[field] ?? said.get(field)}
        masked={given.documentKind === document?.kind ? document?.masked : undefined}
      />
      {change.error ? <ErrorState error={change.error} inline /> : null}
      <Button kind="primary" type="submit" busy={change.isPending}>
        {t('save')}
      </Button>
    </form>
  )
}
