import { addWords, type Table } from '../i18n/messages.ts'

addWords(
  'en',
  import.meta.glob<Table>(['../public/**/en.ts', '../parts/light/**/en.ts', '../{api,session,entry}/en.ts'], {
    eager: true,
    import: 'default',
  }),
)
