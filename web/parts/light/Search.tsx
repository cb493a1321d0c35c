import { Search as Sign, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { messages } from '../../i18n/messages.ts'
import { Button, IconButton } from './Button.tsx'
import './field.css'
import zh from './zh.ts'

const t = messages(zh, () => import('./en.ts'))

interface SearchProps {
  label: string
  placeholder?: string
  value: string
  onSearch: (text: string) => void
  /** The search is what the page is for. */
  main?: boolean
}

/** A search box that searches when the person says so. */
export function SearchBox({ label, placeholder, value, onSearch, main }: SearchProps) {
  const [text, setText] = useState(value)
  const submit = (e: FormEvent) => {
    e.preventDefault()
    onSearch(text.trim())
  }
  const clear = () => {
    setText('')
    onSearch('')
  }
  return (
    <search>
      <form className="yh-row tight gap-2" onSubmit={submit}>
        <span className="yh-control grow">
          <Sign aria-hidden="true" />
          <input
            type="search"
            enterKeyHint="search"
            aria-label={label}
            placeholder={placeholder}
            value={text}
            maxLength={100}
            onChange={e => setText(e.target.value)}
          />
          {text ? <IconButton icon={X} label={t('clear')} onClick={clear} /> : null}
        </span>
        <Button kind={main ? 'primary' : 'plain'} type="submit">
          {t('search')}
        </Button>
      </form>
    </search>
  )
}
