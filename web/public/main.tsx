import { start } from '../entry/start.tsx'
import { App } from './App.tsx'

void start({ base: '', app: App })
