import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { messages } from '../../../i18n/messages.ts'
import type { CustomControl } from '../../../parts/desk/form/field.ts'
import { Button } from '../../../parts/light/Button.tsx'
import { Select, TextField } from '../../../parts/light/Field.tsx'
import type { Record } from '../InstitutionPage.tsx'
import './acts.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const MAX = 20
const BP_PER_PERCENT = 100

/** A sponsor as the form holds it; the share in basis points. */
export interface Sponsor {
  kind: 'ORGANISATION' | 'PERSON'
  name?: string | undefined
  uscc?: string | undefined
  personId?: number | undefined
  shareBp?: number | undefined
}

interface RowsProps {
  control: CustomControl
  people: Record['people']
}

/** The sponsors as they are from now on: organisations by name and code, natural persons as they are on record. */
export function SponsorRows({ control, people }: RowsProps) {
  const rows = (control.value as Sponsor[] | undefined) ?? []
  const put = (n: number, next: Sponsor) => control.onValue(rows.map((row, i) => (i === n ? next : row)))
  return (
    <fieldset className="sponsor-rows yh-stack gap-3">
      <legend>{t('sponsors')}</legend>
      <p className="yh-hint">{t('sponsorsHint')}</p>
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are written
        <div key={n} className="sponsor-row">
          <SponsorRow row={row} n={n} people={people} errors={control.errors} put={next => put(n, next)} />
          <Button
            small
            kind="quiet"
            icon={Trash2}
            disabled={rows.length === 1}
            onClick={() => control.onValue(rows.filter((_, i) => i !== n))}
          >
            {t('removeSponsor', { n: n + 1 })}
          </Button>
        </div>
      ))}
      {control.error ? (
        <p className="yh-field-error" role="alert">
          {control.error}
        </p>
      ) : null}
      {rows.length < MAX ? (
        <Button small icon={Plus} onClick={() => control.onValue([...rows, { kind: 'ORGANISATION' }])}>
          {t('addSponsor')}
        </Button>
      ) : null}
    </fieldset>
  )
}

interface RowProps {
  row: Sponsor
  n: number
  people: Record['people']
  errors: ReadonlyMap<string, string>
  put: (next: Sponsor) => void
}

function SponsorRow({ row, n, people, errors, put }: RowProps) {
  const at = (name: string) => errors.get(`sponsors/${n}/${name}`)
  const percent = row.shareBp === undefined ? '' : String(row.shareBp / BP_PER_PERCENT)
  return (
    <>
      <Select
        label={t('sponsorKind')}
        value={row.kind}
        options={[
          { value: 'ORGANISATION', label: t('ORGANISATION') },
          { value: 'PERSON', label: t('PERSON') },
        ]}
        onValue={kind => put({ ...row, kind: kind as Sponsor['kind'] })}
      />
      {row.kind === 'ORGANISATION' ? (
        <>
          <TextField
            label={t('sponsorName')}
            value={row.name ?? ''}
            maxLength={120}
            error={at('name')}
            onValue={name => put({ ...row, name })}
          />
          <TextField
            label={t('uscc')}
            optional
            value={row.uscc ?? ''}
            maxLength={18}
            error={at('uscc')}
            onValue={uscc => put({ ...row, uscc: uscc || undefined })}
          />
        </>
      ) : (
        <Select
          label={t('sponsorPerson')}
          hint={people.length ? undefined : t('noSponsorPerson')}
          placeholder={t('choosePerson')}
          value={row.personId === undefined ? '' : String(row.personId)}
          options={people.map(p => ({ value: String(p.id), label: p.nameMasked }))}
          error={at('personId')}
          onValue={id => put({ ...row, personId: id ? Number(id) : undefined })}
        />
      )}
      <ShareField
        key={`${n}${row.kind}`}
        start={percent}
        error={at('shareBp')}
        onBp={shareBp => put({ ...row, shareBp })}
      />
    </>
  )
}

interface ShareProps {
  start: string
  error: string | undefined
  onBp: (bp: number | undefined) => void
}

/** A share in percent with two decimals; what is no number is not taken. */
function ShareField({ start, error, onBp }: ShareProps) {
  const [typed, setTyped] = useState(start)
  return (
    <TextField
      label={t('sharePercent')}
      optional
      inputMode="decimal"
      maxLength={6}
      value={typed}
      error={error}
      onValue={text => {
        setTyped(text)
        const n = text.trim() === '' ? undefined : Number(text)
        onBp(n === undefined || Number.isNaN(n) ? undefined : Math.round(n * BP_PER_PERCENT))
      }}
    />
  )
}
