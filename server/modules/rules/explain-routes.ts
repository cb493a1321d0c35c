import { z } from 'zod'
import { MAX_LENGTH } from '../../../rules/explain/inputs.ts'
import { explainKinds, type Inputs } from '../../../rules/index.ts'
import { type AnyEndpoint, endpoint } from '../../platform/http/endpoint.ts'
import { answer, kinds } from './explaining.ts'

const Words = z.object({ zh: z.string(), en: z.string() })
const Step = z.object({
  label: Words,
  says: Words,
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  result: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  citation: z
    .object({
      parameter: z.string(),
      document: z.string(),
      title: Words,
      article: z.string().nullable(),
      url: z.string().nullable(),
      region: z.string(),
      from: z.string(),
      confidence: z.string(),
      draft: z.boolean(),
    })
    .nullable(),
})
const Answer = z.object({ kind: z.string(), value: z.unknown(), trace: z.array(Step) })
const KindView = z.object({
  kind: z.string(),
  zh: z.string(),
  en: z.string(),
  inputs: z.array(
    z.object({
      name: z.string(),
      zh: z.string(),
      en: z.string(),
      example: z.string(),
      otherwise: z.string().nullable(),
      required: z.boolean(),
    }),
  ),
})

const pascal = (kind: string) => kind.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** One endpoint for each kind of question, with that kind's inputs. */
const ofKind = ([kind, { zh, en, inputs }]: [string, (typeof explainKinds)[string]]): AnyEndpoint =>
  endpoint({
    id: `rules.explain${pascal(kind)}`,
    method: 'GET',
    path: `/rules/explain/${kind}`,
    summary: { zh: `计算并说明：${zh}`, en: `Explained: ${en}` },
    permission: 'public',
    query: z.strictObject(
      Object.fromEntries(
        inputs.map(i => {
          const description = `${i.zh} · ${i.en}`
          return [
            i.name,
            z
              .string()
              .max(i.most ?? MAX_LENGTH)
              .optional()
              .meta({ description, example: i.example }),
          ]
        }),
      ),
    ),
    reply: Answer,
    read: (tx, { query }) => answer(tx, kind, given(query)),
  })

const given = (query: Record<string, unknown>): Inputs =>
  Object.fromEntries(Object.entries(query).filter(([, v]) => v !== undefined)) as Inputs

/** Questions to the rules, answered with their steps; open to everybody. */
export const explainEndpoints: readonly AnyEndpoint[] = [
  endpoint({
    id: 'rules.kinds',
    method: 'GET',
    path: '/rules/explain',
    summary: { zh: '可以计算的问题', en: 'Questions that can be asked' },
    permission: 'public',
    reply: z.object({ items: z.array(KindView) }),
    read: async () => ({ items: kinds() }),
  }),
  ...Object.entries(explainKinds).map(ofKind),
]
