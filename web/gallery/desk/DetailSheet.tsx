import { Ban, PenLine } from 'lucide-react'
import { DetailPage } from '../../parts/desk/DetailPage.tsx'
import { RowErrors } from '../../parts/desk/RowErrors.tsx'
import { Upload } from '../../parts/desk/Upload.tsx'
import { Button } from '../../parts/light/Button.tsx'
import { Explain } from '../../parts/light/Explain.tsx'
import { Money } from '../../parts/light/Money.tsx'
import { Notice, Tag } from '../../parts/light/Tag.tsx'
import { sampleTrace } from '../samples.ts'
import { SampleShell } from './SampleShell.tsx'

/** A record with tabs and history. */
export default function DetailSheet() {
  return (
    <SampleShell>
      <DetailPage
        title="弈林围棋培训中心"
        tags={
          <>
            <Tag tone="good">正常办学</Tag>
            <Tag>体育类</Tag>
          </>
        }
        crumbs={[
          { label: '登记', to: '/' },
          { label: '机构名录', to: '/institutions' },
        ]}
        actions={
          <>
            <Button icon={PenLine}>申请更正</Button>
            <Button kind="danger" icon={Ban}>
              冻结资金
            </Button>
          </>
        }
        notice={
          <Notice tone="warn" title="许可证将于 2026年6月30日 到期">
            请在到期前提交延续申请。
          </Notice>
        }
        facts={[
          { label: '统一社会信用代码', value: '98980101MA0000000X' },
          { label: '许可证号', value: '教民 198010170000018 号' },
          { label: '举办者', value: '临川弈林文化有限公司' },
          { label: '校长', value: '周正' },
          { label: '监管方式', value: '银行托管' },
          { label: '监管余额', value: <Money fen={12_345_678} /> },
          { label: '地址', value: '临川市南门区文昌路 18 号 3 层' },
        ]}
        tabs={[
          {
            key: 'money',
            label: '资金',
            content: (
              <div className="yh-stack">
                <Explain trace={sampleTrace} result={<Money fen={144000} />} open />
                <Upload
                  label="导入历史订单"
                  accept={['.xlsx', '.csv']}
                  maxBytes={20 * 1024 ** 2}
                  send={async () => 1}
                  onDone={() => undefined}
                />
                <RowErrors
                  read={1000}
                  good={998}
                  bad={2}
                  errorFile="/x.csv"
                  errors={[
                    {
                      row: 12,
                      column: '统一社会信用代码',
                      value: '98980101MA000',
                      message: { zh: '应为 18 位', en: '18 characters expected' },
                    },
                    {
                      row: 47,
                      column: '面积',
                      value: '-20',
                      message: { zh: '不能为负数', en: 'must not be negative' },
                    },
                  ]}
                />
              </div>
            ),
          },
          { key: 'courses', label: '课程', count: 12, content: null },
          { key: 'licences', label: '证照', count: 2, content: null },
        ]}
        history={[
          { key: 1, title: '变更教学点', when: '2026-04-02 10:11', who: '李伟', tone: 'info' },
          { key: 2, title: '许可证延续', when: '2025-06-20 09:00', who: '南门区教育局', tone: 'good' },
          { key: 3, title: '登记', when: '2023-06-28 15:42', who: '南门区教育局', tone: 'good' },
        ]}
      />
    </SampleShell>
  )
}
