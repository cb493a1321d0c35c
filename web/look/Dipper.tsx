import './dipper.css'

/** The stars of the Dipper from the ladle to the handle; the fifth is 玉衡, the beam of jade. */
const stars = [
  [40, 62],
  [58, 150],
  [152, 168],
  [176, 96],
  [262, 74],
  [330, 58],
  [404, 104],
] as const
const BEAM = 4

/** The seven stars, behind a title. Decoration only. */
export function Dipper() {
  const line = [...stars.slice(0, 4), ...stars.slice(4)].map(([x, y]) => `${x},${y}`).join(' ')
  return (
    <svg className="yh-dipper" viewBox="0 0 444 220" aria-hidden="true">
      <polyline points={line} />
      <polyline points={`${stars[3].join(',')} ${stars[0].join(',')}`} />
      {stars.map(([x, y], n) => (
        <circle key={x} cx={x} cy={y} r={n === BEAM ? 8 : 4.5} className={n === BEAM ? 'beam' : ''} />
      ))}
      <circle className="halo" cx={stars[BEAM][0]} cy={stars[BEAM][1]} r="18" />
    </svg>
  )
}
