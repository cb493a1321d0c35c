import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin } from 'vite'

const web = resolve(import.meta.dirname, 'web')

/** The entries by audience: path → HTML file. The server falls back in the same way. */
export const entries = {
  public: 'index.html',
  parent: 'parent/index.html',
  institution: 'institution/index.html',
  officer: 'officer/index.html',
} as const

/** Addresses inside an entry are answered with its HTML, as the server does in production. */
function entryFallback(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _, next) => {
    const path = request.url?.split('?')[0] ?? ''
    const entry = /^\/(parent|institution|officer)(\/|$)/.exec(path)?.[1]
    if (entry && request.headers.accept?.includes('text/html')) request.url = `/${entry}/index.html`
    next()
  }
  return {
    name: 'entry-fallback',
    configureServer: server => void server.middlewares.use(rewrite),
    configurePreviewServer: server => void server.middlewares.use(rewrite),
  }
}

/** Writes compressed copies beside the files, so that the server sends them without work. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      const dist = resolve(import.meta.dirname, 'dist')
      for (const entry of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg|json)$/.test(entry)) continue
        const bytes = readFileSync(join(dist, entry))
        writeFileSync(join(dist, `${entry}.gz`), gzipSync(bytes, { level: 9 }))
        writeFileSync(join(dist, `${entry}.br`), brotliCompressSync(bytes))
      }
    },
  }
}

/** Few files for a weak network: what all entries share in two chunks, what pages share in a third, all cached from page to page. */
const every = 'Boundary|Button|Card|Choice|Citation|Dialog|Field|Frame|Settings|States|Tag|Toast|classes'
const shared = [
  { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// },
  {
    name: 'base',
    test: new RegExp(
      `web/((api(?!/(generated|upload))|i18n|look(?!/Dipper)|entry)/|session/(?!Enrol|Login|PersonMenu|Provider)[A-Za-z]+\\.|parts/light/(${every})\\.)(?!.*\\ben\\.ts)`,
    ),
  },
  { name: 'content', test: /web\/parts\/light\/(Bars|Chips|Money|More|Steps)\./ },
]

export default defineConfig(({ mode }) => ({
  root: web,
  publicDir: 'static',
  plugins: [react(), entryFallback(), compressed()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome94', 'safari15.4', 'firefox93'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: { codeSplitting: { groups: shared } },
      input: [...Object.values(entries), ...(mode === 'production' ? [] : ['gallery.html'])].map(f =>
        resolve(web, f),
      ),
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api/v1': { target: process.env.YUHENG_API ?? 'http://127.0.0.1:3000', xfwd: true } },
  },
}))
