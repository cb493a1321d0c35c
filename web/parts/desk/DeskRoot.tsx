import { ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import zodEnglish from 'zod/v4/locales/en.js'
import zodChinese from 'zod/v4/locales/zh-CN.js'
import { language } from '../../i18n/language.ts'
import { isStill } from '../../look/comfort.ts'
import { useComfort, useTheme } from '../../look/useComfort.ts'
import './desk.css'
import { deskTheme } from './theme.ts'

/** Dates of Ant Design and messages of zod in the language in force. */
function speak() {
  dayjs.locale(language() === 'zh' ? 'zh-cn' : 'en')
  z.config(language() === 'zh' ? zodChinese() : zodEnglish())
}

/** Gives the desk kit its theme and language; once around a desk entry. */
export function DeskRoot({ children }: { children: ReactNode }) {
  const theme = useTheme()
  const { size } = useComfort()
  const config = useMemo(() => deskTheme({ theme, large: size === 'large', still: isStill() }), [theme, size])
  speak()
  return (
    <ConfigProvider
      theme={config}
      locale={language() === 'zh' ? chinese : english}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
