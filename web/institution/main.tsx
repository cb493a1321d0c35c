import { start } from '../entry/start.tsx'
import { loadSession } from '../session/session.ts'
import { App } from './App.tsx'

void loadSession()
void start({ base: '/institution', app: App })
