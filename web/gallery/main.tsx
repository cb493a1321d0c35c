import { start } from '../entry/start.tsx'
import { Gallery } from './Gallery.tsx'

void start({ base: '', app: Gallery })
