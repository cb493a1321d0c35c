import { useEffect, useState } from 'react'
import { Skeleton } from './States.tsx'
import './qr.css'

const QUIET = 4

/** The dark modules as one path, a unit square each. */
function pathOf(modules: { size: number; get(row: number, column: number): number }): string {
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
  return path
}

/** A QR code; always dark on white, because scanners need it. `label` says what it leads to. */
export function Qr({ text, label, caption }: { text: string; label: string; caption?: string }) {
  const [code, setCode] = useState<{ path: string; size: number }>()
  useEffect(() => {
    let gone = false
    void import('qrcode').then(qr => {
      const { modules } = qr.create(text, { errorCorrectionLevel: 'M' })
      if (!gone) setCode({ path: pathOf(modules), size: modules.size + 2 * QUIET })
    })
    return () => {
      gone = true
    }
  }, [text])
  if (!code) return <Skeleton lines={4} />
  return (
    <figure className="yh-qr">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${code.size}v${code.size}h-${code.size}z`} />
        <path fill="#000" d={code.path} />
      </svg>
      {caption ? <figcaption>{caption}</figcaption> : null}
    </figure>
  )
}
