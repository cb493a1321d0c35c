import { LoginPage } from '../session/LoginPage.tsx'

/** The log-in page. */
export default function LoginSheet() {
  return <LoginPage name="家长服务" lead="签约、缴费、确认课次、退费，每一分钱都看得见。" />
}
