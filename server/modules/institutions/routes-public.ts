import { Readable } from 'node:stream'
import QRCode from 'qrcode'
import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { pageOf } from '../../platform/http/paging.ts'
import { findPublic, searchPublic, viewPublic } from './public.ts'
import { publicCode } from './public-code.ts'
import { PublicInstitution, PublicItem, PublicQuery } from './schema-public.ts'

const byCode = z.strictObject({ code: z.string().min(2).max(20) })
const limits = { perMinute: 240 }

export const publicEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'institutions.publicSearch',
    method: 'GET',
    path: '/public/institutions',
    summary: { zh: '公众查询机构', en: 'Public look-up' },
    permission: 'public',
    limits,
    query: PublicQuery,
    reply: pageOf(PublicItem),
    read: (tx, { query }) => searchPublic(tx, query),
  }),
  endpoint({
    id: 'institutions.publicView',
    method: 'GET',
    path: '/public/institutions/:code',
    summary: {
      zh: '公众查看机构',
      en: 'Is it lawful, for what, until when, where is the money, what may it charge',
    },
    permission: 'public',
    limits,
    params: byCode,
    reply: PublicInstitution,
    read: (tx, { params }) => viewPublic(tx, params.code),
  }),
  endpoint({
    id: 'institutions.qr',
    method: 'GET',
    path: '/public/institutions/:code/qr.svg',
    summary: { zh: '办学许可二维码', en: 'QR of the licence' },
    permission: 'public',
    limits,
    params: byCode,
    reply: z.object({}),
    trace: 'none',
    stream: async (tx, { params, raw }) => {
      const code = publicCode(await findPublic(tx, params.code))
      const base = tx.services.publicUrl ?? `${raw.protocol}://${raw.host}`
      const svg = await QRCode.toString(`${base.replace(/\/$/, '')}/i/${code}`, {
        type: 'svg',
        errorCorrectionLevel: 'M',
      })
      return { stream: Readable.from([svg]), type: 'image/svg+xml', name: `${code}.svg`, inline: true }
    },
  }),
]
