import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  offlineTitle: 'No connection',
  offlineDetail: 'The server could not be reached. What you typed is still on this page.',
  offlineTodo: 'Check the network and try again; a retry never takes effect twice.',
  timeoutTitle: 'No answer in time',
  timeoutDetail: 'The server did not answer within {seconds} seconds.',
  timeoutTodo: 'Try again; if the first attempt did succeed, the retry changes nothing.',
  unreadableTitle: 'The answer cannot be read',
  unreadableDetail: 'Status {status} arrived with content of an unexpected form.',
  unreadableTodo: 'Try again later; on a public network, make sure that you are logged in to it.',
  browserTitle: 'This page failed',
  browserTodo: 'Reload the page and try again.',
} satisfies Same<typeof zh>
