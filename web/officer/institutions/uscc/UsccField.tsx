import { checkUscc } from '../../../../rules/identifiers.ts'
import { RegionName } from '../../../catalogue/RegionName.tsx'
import { say } from '../../../i18n/language.ts'
import { messages } from '../../../i18n/messages.ts'
import type { CustomControl } from '../../../parts/desk/form/field.ts'
import { Facts } from '../../../parts/light/Card.tsx'
import { TextField } from '../../../parts/light/Field.tsx'
import { Notice } from '../../../parts/light/Tag.tsx'
import './uscc.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))
const LENGTH = 18

/** The credit code with what it says: kind, region and organisation, and whether its check characters agree. */
export function UsccField({ control }: { control: CustomControl }) {
  const value = typeof control.value === 'string' ? control.value : ''
  const check = value.length === LENGTH ? checkUscc(value) : undefined
  return (
    <div className="yh-stack gap-2">
      <TextField
        label={t('uscc')}
        optional
        hint={t('hint')}
        maxLength={LENGTH}
        value={value}
        error={control.error}
        onValue={typed => control.onValue(typed.trim().toUpperCase())}
      />
      <div role="status" className="uscc-reading">
        {check?.acceptable ? (
          <Facts
            facts={[
              { label: t('kind'), value: check.reading.kind ?? t('unknownKind') },
              {
                label: t('region'),
                value: check.reading.region ? <RegionName code={check.reading.region} whole /> : null,
              },
              {
                label: t('organisation'),
                value: <span className="yh-num">{check.reading.organisation}</span>,
              },
              { label: t('check'), value: check.valid ? t('agrees') : t('disagrees') },
            ]}
          />
        ) : null}
        {check && !check.valid ? (
          <Notice tone={check.acceptable ? 'warn' : 'bad'} title={t(check.acceptable ? 'warning' : 'wrong')}>
            {check.problems.map(p => (
              <p key={p.code}>{say(p.says)}</p>
            ))}
          </Notice>
        ) : null}
      </div>
    </div>
  )
}
