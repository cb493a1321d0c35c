import { offline } from '../api/problem.ts'
import { Button } from '../parts/light/Button.tsx'
import { Card } from '../parts/light/Card.tsx'
import { EmptyState, ErrorState, Skeleton } from '../parts/light/States.tsx'
import { Sample } from './Gallery.tsx'
import { sampleProblem } from './samples.ts'

/** Loading, empty, failed. */
export default function StatesSheet() {
  return (
    <div className="yh-grid gap-6" style={{ '--cell': '22rem' } as React.CSSProperties}>
      <Sample name="Skeleton">
        <Card>
          <Skeleton />
        </Card>
      </Sample>
      <Sample name="EmptyState">
        <Card>
          <EmptyState title="还没有订单" action={<Button kind="primary">去看看课程</Button>}>
            报名后，订单与资金去向会显示在这里。
          </EmptyState>
        </Card>
      </Sample>
      <Sample name="ErrorState">
        <Card>
          <ErrorState error={sampleProblem} onRetry={() => undefined} />
        </Card>
      </Sample>
      <Sample name="ErrorState inline">
        <ErrorState error={sampleProblem} inline />
        <ErrorState error={offline()} inline onRetry={() => undefined} />
      </Sample>
    </div>
  )
}
