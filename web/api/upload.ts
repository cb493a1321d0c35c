import { offline, Problem, type ProblemBody, refused, unreadable } from './problem.ts'
import { doorHeaders, type Reply, reauthenticate } from './send.ts'

interface UploadOptions {
  /** Share of the bytes that have left, 0…1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  key?: string
}

function attempt<T>(path: string, body: FormData | Blob, o: UploadOptions): Promise<Reply<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of doorHeaders(o.key)) request.setRequestHeader(name, value)
    request.responseType = 'text'
    request.upload.onprogress = e => e.lengthComputable && o.onProgress?.(e.loaded / e.total)
    request.onerror = () => reject(offline())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      const body = parsed(request.responseText)
      const headers = new Headers({ etag: request.getResponseHeader('etag') ?? '' })
      if (request.status < 300 && body !== undefined)
        resolve({ data: body as T, status: request.status, etag: headers.get('etag') || undefined, headers })
      else reject(problemIn(request.status, body))
    }
    o.signal?.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemIn(status: number, body: unknown): Problem {
  const known = body as Partial<ProblemBody> | undefined
  return known?.code && known.title ? refused({ ...known, status } as ProblemBody) : unreadable(status)
}

/** Sends a file with progress; `fetch` cannot tell how much has left. @throws Problem, or the abort error */
export async function upload<T>(
  path: string,
  body: FormData | Blob,
  options: UploadOptions = {},
): Promise<Reply<T>> {
  try {
    return await attempt<T>(path, body, options)
  } catch (error) {
    if (error instanceof Problem && error.code === 'login-required' && (await reauthenticate()))
      return attempt<T>(path, body, options)
    throw error
  }
}
