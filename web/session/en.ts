import type { Same } from '../i18n/messages.ts'
import type zh from './zh.ts'

export default {
  title: 'Log in',
  login: 'User name',
  loginHint: 'User name or mobile number',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  totp: 'One-time code',
  totpHint: 'Open your authenticator and enter the current 6 digits',
  enter: 'Log in',
  again: 'Your session has ended: log in again',
  againNote: 'Everything you typed is still on the page; your work goes on after you log in.',
  needLogin: 'Enter your user name',
  needPassword: 'Enter your password',
  needTotp: 'Enter the 6-digit code',
  logout: 'Log out',
  capacity: 'Act in another capacity',
  wrongEntry: 'This account does not belong here',
  wrongEntryNote: 'You are logged in as {name} ({role}). Go to the right entry or use another account.',
  goOfficer: 'Go to the officers’ desk',
  goInstitution: 'Go to the institutions’ desk',
  goParent: 'Go to the parents’ pages',
  other: 'Use another account',
  safe: 'Never tell anyone your password or codes',
  later: 'Not now',
} satisfies Same<typeof zh>
