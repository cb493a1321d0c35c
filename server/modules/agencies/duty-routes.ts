import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { pageOf, pageQuery } from '../../platform/http/paging.ts'
import { ClassCode, Id, idParams, LocalDate, RegionCode } from '../../platform/http/shapes.ts'
import { correctDuty, enterDuty, listDuties, listUnits, stateUnits, whoAnswers } from './duties.ts'
import { DutyInput, DutyView, UnitsInput, UnitView } from './schema.ts'

const Subject = z.string().regex(/^[A-Z_]{2,40}$/)
const regionParams = z.strictObject({ region: RegionCode })
const duty = (out: { id: number; region: string }) => ({ object: `duty:${out.id}`, county: out.region })

/** Who answers for what, and the units of the coordination mechanism. */
export const dutyEndpoints = [
  endpoint({
    id: 'agencies.duties',
    method: 'GET',
    path: '/agencies/duties',
    summary: { zh: '职责分工表', en: 'Table of duties' },
    permission: 'public',
    query: z.strictObject({
      region: RegionCode.optional(),
      subject: Subject.optional(),
      class: ClassCode.optional(),
      agencyId: Id.optional(),
      on: LocalDate.optional(),
      ...pageQuery,
    }),
    reply: pageOf(DutyView),
    read: (tx, { query }) => listDuties(tx, query),
  }),
  endpoint({
    id: 'agencies.whoAnswers',
    method: 'GET',
    path: '/agencies/duties/answer',
    summary: { zh: '这件事归谁管', en: 'Who answers for a subject in a region' },
    permission: 'public',
    query: z.strictObject({
      region: RegionCode,
      subject: Subject,
      class: ClassCode.optional(),
      on: LocalDate.optional(),
    }),
    reply: z.object({
      lead: DutyView.nullable().meta({ description: 'null: nobody has stated it' }),
      assist: z.array(DutyView),
    }),
    read: (tx, { query }) => whoAnswers(tx, { ...query, on: query.on ?? tx.clock.today() }),
  }),
  endpoint({
    id: 'agencies.enterDuty',
    method: 'POST',
    path: '/agencies/duties',
    summary: { zh: '登记职责分工', en: 'Enter who answers for a subject' },
    permission: 'agencies.manage',
    body: DutyInput,
    reply: DutyView,
    status: 201,
    audit: (_, out) => duty(out),
    act: (tx, { body }) => enterDuty(tx, body),
  }),
  endpoint({
    id: 'agencies.correctDuty',
    method: 'PUT',
    path: '/agencies/duties/:id',
    summary: { zh: '更正或截止职责分工', en: 'Correct or end an entry of the table' },
    permission: 'agencies.manage',
    params: idParams,
    body: DutyInput,
    reply: DutyView,
    audit: (_, out) => duty(out),
    act: (tx, input) => correctDuty(tx, input.params.id, input.body, input),
  }),
  endpoint({
    id: 'agencies.units',
    method: 'GET',
    path: '/agencies/units/:region',
    summary: { zh: '协调机制成员单位', en: 'Member units of the coordination mechanism' },
    permission: 'public',
    params: regionParams,
    query: z.strictObject({ on: LocalDate.optional() }),
    reply: z.object({ items: z.array(UnitView) }),
    read: (tx, { params, query }) => listUnits(tx, params.region, query.on ?? tx.clock.today()),
  }),
  endpoint({
    id: 'agencies.stateUnits',
    method: 'PUT',
    path: '/agencies/units/:region',
    summary: { zh: '更新成员单位名单', en: 'State the member units anew' },
    permission: 'agencies.manage',
    params: regionParams,
    body: UnitsInput,
    reply: z.object({ items: z.array(UnitView) }),
    audit: ({ params, body }) => ({
      object: `units:${params.region}`,
      county: params.region,
      detail: { document: body.document, count: body.units.length },
    }),
    act: (tx, { params, body }) => stateUnits(tx, params.region, body),
  }),
]
