import { addWords, type Table } from '../i18n/messages.ts'

addWords(
  'en',
  import.meta.glob<Table>(['../officer/**/en.ts', '../parts/**/en.ts', '../{api,session,entry}/en.ts'], {
    eager: true,
    import: 'default',
  }),
)
