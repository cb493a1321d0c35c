import { useState } from 'react'
import { Check, Choice } from '../parts/light/Choice.tsx'
import { DateField, Select, TextArea, TextField } from '../parts/light/Field.tsx'
import { MoneyField } from '../parts/light/Money.tsx'
import { RegionBrowser } from '../parts/light/region/RegionBrowser.tsx'
import { RegionField } from '../parts/light/region/RegionPicker.tsx'
import { SearchBox } from '../parts/light/Search.tsx'
import { Sample } from './Gallery.tsx'
import { sampleRegions } from './regions.ts'

/** What people fill in. */
export default function FormsSheet() {
  return (
    <div className="yh-grid gap-6" style={{ '--cell': '22rem' } as React.CSSProperties}>
      <Texts />
      <Choices />
      <Sample name="RegionBrowser">
        <RegionBrowser
          source={sampleRegions}
          within="000000"
          depth={6}
          anyLevel
          start={[]}
          onChoose={() => undefined}
        />
      </Sample>
    </div>
  )
}

function Texts() {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('1390000')
  const [why, setWhy] = useState('')
  const [day, setDay] = useState('2026-05-06')
  const [sum, setSum] = useState<number | undefined>(144000)
  return (
    <Sample name="Field">
      <SearchBox
        label="查机构"
        placeholder="机构名称、拼音或地址"
        value="围棋"
        main
        onSearch={() => undefined}
      />
      <TextField label="孩子姓名" hint="与身份证件一致" value={name} onValue={setName} />
      <TextField
        label="手机号"
        value={phone}
        onValue={setPhone}
        error="手机号应为 11 位数字"
        inputMode="tel"
      />
      <TextArea label="退费原因" optional value={why} onValue={setWhy} maxLength={200} />
      <DateField label="开课日期" value={day} onValue={setDay} />
      <MoneyField label="收费金额" fen={sum} onFen={setSum} />
    </Sample>
  )
}

function Choices() {
  const [stage, setStage] = useState('')
  const [way, setWay] = useState('a')
  const [agreed, setAgreed] = useState(true)
  const [region, setRegion] = useState('980102')
  return (
    <Sample name="Select · Choice · Check · RegionField">
      <Select
        label="学段"
        placeholder="请选择"
        value={stage}
        onValue={setStage}
        options={[
          { value: 'a', label: '小学' },
          { value: 'b', label: '初中' },
        ]}
      />
      <Choice
        label="缴费方式"
        value={way}
        onValue={setWay}
        options={[
          { value: 'a', label: '一次付清', note: '资金进入监管账户，按课次划拨' },
          { value: 'b', label: '先上课后付费', note: '每次课后扣款' },
        ]}
      />
      <Check label="我已阅读并同意培训合同" checked={agreed} onValue={setAgreed} />
      <RegionField
        label="所在区县"
        source={sampleRegions}
        value={region}
        onRegion={r => setRegion(r.code)}
        anyLevel
      />
    </Sample>
  )
}
