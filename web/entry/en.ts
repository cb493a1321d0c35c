import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  notFound: 'There is no such page',
  notFoundNote: 'The address may be wrong, or the content has moved.',
  home: 'Back to the start',
  failed: 'This page failed',
  reload: 'Reload',
  forbidden: 'You may not see this page',
  forbiddenNote: 'Ask the administrator of your agency for the post that may.',
  newVersion: 'The system was updated: reload the page',
} satisfies Same<typeof zh>
