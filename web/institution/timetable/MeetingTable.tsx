import { Link } from 'react-router'
import { dayOfWeek } from '../../i18n/format.ts'
import { messages } from '../../i18n/messages.ts'
import { Panel } from '../../parts/desk/DeskPage.tsx'
import { Button } from '../../parts/light/Button.tsx'
import '../../parts/desk/tables.css'
import { StateTag } from '../states/StateTag.tsx'
import type { Meeting } from './TimetablePage.tsx'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface MeetingTableProps {
  meetings: readonly Meeting[]
  onMove: ((meeting: Meeting) => void) | undefined
}

/** The meetings of a week, one a line. */
export function MeetingTable({ meetings, onMove }: MeetingTableProps) {
  return (
    <Panel>
      <div className="desk-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              {(['time', 'class', 'teacher', 'place', 'status', 'actions'] as const).map(key => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {meetings.map(m => (
              <tr key={m.id}>
                <td className="yh-num">{`${dayOfWeek(m.date)} ${m.startsAt}–${m.endsAt}`}</td>
                <td>
                  <Link to={`/classes/${m.classGroupId}`}>{m.groupName}</Link>
                </td>
                <td>{m.teacherName}</td>
                <td>{m.place}</td>
                <td>
                  <StateTag state={m.status} />
                </td>
                <td>
                  <span className="yh-row gap-2">
                    <Link to={`/meetings/${m.id}`}>{m.status === 'TAUGHT' ? t('see') : t('take')}</Link>
                    {m.status === 'SCHEDULED' && onMove ? (
                      <Button small kind="quiet" onClick={() => onMove(m)}>
                        {t('move')}
                      </Button>
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
