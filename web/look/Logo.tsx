import './logo.css'

/**
 * The mark: a balance whose post is a shoot and whose beam is its two leaves. 育 is to raise, 衡 is the beam of a balance.
 * The same drawing stands in `web/static/mark.svg`.
 */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className="yh-mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect className="ground" width="48" height="48" rx="12" />
      <g className="lines" fill="none" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M24 20v17M17 37.5h14" />
        <path d="M5.8 29 11.5 18.5 17.2 29M30.8 29 36.5 18.5 42.2 29" strokeWidth="1.8" />
      </g>
      <path className="leaf" d="M24 20.5C21 14.5 15.5 13.5 9.5 17.8 14 21.5 19.5 22.3 24 20.5Z" />
      <path className="leaf" d="M24 20.5C27 14.5 32.5 13.5 38.5 17.8 34 21.5 28.5 22.3 24 20.5Z" />
      <path className="pan" d="M5 29h13a6.5 5.5 0 0 1-13 0ZM30 29h13a6.5 5.5 0 0 1-13 0Z" />
      <circle className="star" cx="24" cy="9.5" r="2.6" />
    </svg>
  )
}

/** Mark and name. */
export function Wordmark() {
  return (
    <b className="yh-wordmark">
      <Mark size={30} />
      育衡
    </b>
  )
}
