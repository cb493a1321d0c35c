import { useState } from 'react'
import { useRead } from '../../api/hooks.ts'
import { messages } from '../../i18n/messages.ts'
import { TextField } from '../../parts/light/Field.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface Proof {
  password: string
  code: string
}

/** What proves that it is really the owner who changes the account. */
export function useProof() {
  const empty: Proof = { password: '', code: '' }
  const [value, set] = useState(empty)
  return { value, set, clear: () => set(empty) }
}

/** The proof as the server takes it. */
export const proofOf = ({ password, code }: Proof) => ({
  password,
  ...(code.trim() ? { code: code.trim() } : {}),
})

/** Present password, and the code where a second factor is enrolled. */
export function ProofFields({ proof: { value, set } }: { proof: ReturnType<typeof useProof> }) {
  const factor = useRead('GET /api/v1/auth/factor', {})
  return (
    <>
      <TextField
        label={t('presentPassword')}
        type="password"
        autoComplete="current-password"
        maxLength={256}
        value={value.password}
        onValue={password => set(v => ({ ...v, password }))}
      />
      {factor.data?.data.totp ? (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          maxLength={32}
          value={value.code}
          onValue={code => set(v => ({ ...v, code }))}
        />
      ) : null}
    </>
  )
}
