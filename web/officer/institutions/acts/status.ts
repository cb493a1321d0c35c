import type { ActOp } from '../../../api/call.ts'
import { type Act, because, day, documentField, form, onField, reasonField, text, untilField } from './act.ts'

/** A change of state that needs a reason, and perhaps a document. */
const state = (kind: string, op: ActOp, document: 'none' | 'optional' | 'needed', danger = false): Act => ({
  kind,
  permission: 'institutions.manage',
  danger,
  op,
  schema: form({
    ...(document === 'none' ? {} : { document: document === 'needed' ? text(100) : text(100).optional() }),
    ...because,
  }),
  fields: () => [
    ...(document === 'none' ? [] : [documentField(document === 'optional')]),
    onField(),
    reasonField(),
  ],
})

const suspend: Act = {
  kind: 'SUSPEND',
  permission: 'institutions.manage',
  danger: true,
  op: 'POST /api/v1/institutions/{id}/suspension',
  schema: form({ document: text(100), until: day.optional(), ...because }),
  fields: () => [documentField(), untilField(), onField(), reasonField()],
}

/** Acts that stop an institution or let it go on. */
export const statusActs: readonly Act[] = [
  suspend,
  state('RESUME', 'POST /api/v1/institutions/{id}/resumption', 'optional'),
  state('REVOKE', 'POST /api/v1/institutions/{id}/revocation', 'needed', true),
  state('REINSTATE', 'POST /api/v1/institutions/{id}/reinstatement', 'needed'),
  state('DEACTIVATE', 'POST /api/v1/institutions/{id}/deactivation', 'none'),
  state('ACTIVATE', 'POST /api/v1/institutions/{id}/activation', 'none'),
  state('CLOSE', 'POST /api/v1/institutions/{id}/closure', 'optional', true),
  state('REOPEN', 'POST /api/v1/institutions/{id}/reopening', 'none'),
]
