import type { Tx } from '../../platform/db/tx.ts'
import { expectVersion } from '../../platform/http/doors.ts'
import { cutPage, readCursor } from '../../platform/http/paging.ts'
import { refuse } from '../../platform/problem.ts'
import { common } from '../../platform/problems.ts'
import { spanOf } from '../regions/index.ts'
import {
  findCertificate,
  findCertificates,
  insertCertificate,
  revokeCertificateRow,
  updateCertificate,
} from './officer-store.ts'
import { officerInOffice } from './officers.ts'
import { problems } from './problems.ts'
import type { CertificateInput, CertificateView } from './schema.ts'

const UNIQUE = '23505'

/** Training and exam come before the issue, the issue is not in the future, the end not before it. */
function checkDates(tx: Tx, c: CertificateInput) {
  const before = [c.trainedOn, c.examOn].every(day => day === undefined || day <= c.issuedOn)
  if (!before || c.issuedOn > tx.clock.today() || c.validUntil < c.issuedOn) refuse(problems.certificateDates)
  if (c.examPassed === false) refuse(problems.certificateDates)
}

async function getCertificate(tx: Tx, id: number): Promise<CertificateView> {
  return (await findCertificate(tx, id)) ?? refuse(common.notFound)
}

/** Registers a certificate of somebody in office. @throws Refusal agencies.certificate-known, agencies.certificate-dates */
export async function certify(tx: Tx, officerId: number, input: CertificateInput): Promise<CertificateView> {
  const officer = await officerInOffice(tx, officerId)
  checkDates(tx, input)
  const id = (await insertCertificate(tx, officer, input)) ?? refuse(problems.certificateKnown)
  return getCertificate(tx, id)
}

/** Corrects or renews a certificate. @throws as `certify`, changed-meanwhile, agencies.certificate-revoked */
export async function correctCertificate(
  tx: Tx,
  id: number,
  input: CertificateInput,
  version: { ifMatch: number | undefined },
): Promise<CertificateView> {
  const certificate = await getCertificate(tx, id)
  await officerInOffice(tx, certificate.officerId)
  expectVersion(version, certificate.version)
  if (certificate.revokedOn) refuse(problems.certificateRevoked)
  checkDates(tx, input)
  try {
    await updateCertificate(tx, id, input)
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE) refuse(problems.certificateKnown)
    throw error
  }
  return getCertificate(tx, id)
}

/** Takes a certificate back; from today on it holds no longer. @throws Refusal agencies.certificate-revoked */
export async function revokeCertificate(tx: Tx, id: number, reason: string): Promise<CertificateView> {
  const certificate = await getCertificate(tx, id)
  if (certificate.revokedOn) refuse(problems.certificateRevoked)
  await revokeCertificateRow(tx, id, reason)
  return getCertificate(tx, id)
}

export interface CertificateList {
  officerId?: number | undefined
  within?: string | undefined
  from?: string | undefined
  until?: string | undefined
  revoked?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** Certificates of people in office, the first to expire first. */
export async function listCertificates(tx: Tx, { within, cursor, limit, ...f }: CertificateList) {
  const last = cursor === undefined ? undefined : readCursor(cursor, 2)
  const after = last === undefined ? undefined : ([String(last[0]), Number(last[1])] as const)
  const span = within === undefined ? undefined : spanOf(within)
  const rows = await findCertificates(tx, { ...f, span, after, limit: limit + 1 })
  return cutPage(rows, limit, row => [row.validUntil, row.id])
}
