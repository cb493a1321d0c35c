import { z } from 'zod'
import type { FieldSpec } from '../../parts/desk/form/field.ts'
import { FormPage } from '../../parts/desk/form/SchemaForm.tsx'
import { toast } from '../../parts/light/Toast.tsx'
import { sampleRegions } from '../regions.ts'
import { sampleProblem } from '../samples.ts'
import { SampleShell } from './SampleShell.tsx'

const Course = z.object({
  title: z.string().min(2).max(60),
  kind: z.string(),
  county: z.string(),
  priceFen: z.int().min(1),
  lessons: z.int().min(1).max(200),
  from: z.iso.date(),
  to: z.iso.date(),
  at: z.string(),
  way: z.string(),
  notes: z.string().max(500).optional(),
  agreed: z.literal(true),
})

const options = ['体育', '文化艺术', '科技'].map(v => ({ value: v, label: v }))
const fields: FieldSpec[] = [
  { name: 'title', kind: 'text', label: '课程名称', maxLength: 60 },
  { name: 'kind', kind: 'select', label: '类别', options },
  { name: 'county', kind: 'region', label: '上课地点' },
  { name: 'priceFen', kind: 'money', label: '总价', hint: '不超过本地指导价' },
  { name: 'lessons', kind: 'number', label: '课次', unit: '次', min: 1 },
  { name: 'from', kind: 'days', to: 'to', label: '起止日期' },
  { name: 'at', kind: 'time', label: '上课时间' },
  { name: 'audience', kind: 'multi', label: '适合学段', options, optional: true },
  {
    name: 'way',
    kind: 'choice',
    label: '收费方式',
    wide: true,
    options: [
      { value: 'a', label: '预收', note: '全额进入监管账户' },
      { value: 'b', label: '先学后付', note: '每次课后收取' },
    ],
  },
  { name: 'notes', kind: 'area', label: '说明', optional: true, maxLength: 500 },
  { name: 'agreed', kind: 'check', label: '我承诺内容真实' },
]

/** A form with every kind of field. */
export default function FormSheet() {
  const submit = async (value: z.output<typeof Course>) => {
    if (value.lessons > 60) throw sampleProblem
    toast.good('已保存')
  }
  return (
    <SampleShell>
      <FormPage
        title="新建课程"
        crumbs={[{ label: '课程', to: '/' }]}
        name="gallery.course"
        schema={Course}
        fields={fields}
        initial={{
          title: '少儿围棋',
          kind: '体育',
          county: '980102',
          priceFen: 240000,
          lessons: 30,
          from: '2026-03-01',
          to: '2026-06-30',
          at: '18:30',
          way: 'a',
        }}
        regions={sampleRegions}
        act="保存课程"
        onSubmit={submit}
      />
    </SampleShell>
  )
}
