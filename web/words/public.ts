import { englishFrom } from '../i18n/language.ts'
import { addWords, type Table } from '../i18n/messages.ts'

addWords(
  'zh',
  import.meta.glob<Table>(['../public/**/zh.ts', '../parts/light/**/zh.ts', '../{api,session,entry}/zh.ts'], {
    eager: true,
    import: 'default',
  }),
)
englishFrom(() => import('./public.en.ts'))
