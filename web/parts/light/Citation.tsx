import { Scale } from 'lucide-react'
import './explain.css'

interface CitationProps {
  title: string
  number?: string | null | undefined
  article?: string | null | undefined
  url?: string | null | undefined
  /** Further remarks: version, region, confidence. */
  remark?: string | undefined
}

/** The rule that something rests on: 《title》number, article. */
export function CitationLine({ title, number, article, url, remark }: CitationProps) {
  const name = `${/^[《"]/.test(title) ? title : `《${title}》`}${number && number !== title ? `（${number}）` : ''}`
  return (
    <p className="yh-citation">
      <Scale aria-hidden="true" />
      <span>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {article ? ` ${article}` : null}
        {remark ? <small>{remark}</small> : null}
      </span>
    </p>
  )
}
