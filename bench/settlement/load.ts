import { connect, type Socket } from 'node:net'

/**
 * A process of its own that plays many browsers: keep-alive connections, each with one request in flight. Raw
 * sockets, because on two cores a comfortable HTTP client would cost more than the server.
 */

/** Somebody with a session and what they will ask for, in order. */
export interface Person {
  cookie: string
  csrf: string
  requests: { method: string; path: string; body: string }[]
}

export interface LoadOrder {
  port: number
  connections: number
  seconds: number
  people: Person[]
}

export interface LoadReport {
  requests: number
  seconds: number
  times: number[]
  /** Replies other than 200, by status. */
  failures: Record<string, number>
  /** How often this text stood in a reply. */
  released: number
}

/** Everybody's first request, then everybody's second one, and so on. */
function* turns(people: readonly Person[]) {
  const most = Math.max(...people.map(p => p.requests.length))
  for (let n = 0; n < most; n++)
    for (const person of people) {
      const request = person.requests[n]
      if (request) yield textOf(person, request)
    }
}

function textOf({ cookie, csrf }: Person, r: Person['requests'][number]): string {
  const lines = [
    `${r.method} ${r.path} HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: yuheng_session=${cookie}`,
    `x-csrf-token: ${csrf}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(r.body)}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${r.body}`
}

async function run(order: LoadOrder): Promise<LoadReport> {
  const queue = turns(order.people)
  const report: LoadReport = { requests: 0, seconds: 0, times: [], failures: {}, released: 0 }
  const begin = performance.now()
  const end = begin + order.seconds * 1000
  await Promise.all(Array.from({ length: order.connections }, () => browse(order.port, queue, end, report)))
  return { ...report, seconds: (performance.now() - begin) / 1000 }
}

function browse(port: number, queue: Iterator<string>, end: number, report: LoadReport): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sent = 0
    const next = () => {
      const turn = performance.now() < end ? queue.next() : { done: true as const, value: undefined }
      if (turn.done) return socket.end(() => done())
      sent = performance.now()
      socket.write(turn.value)
    }
    socket.once('connect', next)
    socket.once('error', fail)
    onReplies(socket, (status, body) => {
      report.times.push(performance.now() - sent)
      report.requests++
      if (status !== 200) report.failures[status] = (report.failures[status] ?? 0) + 1
      report.released += body.split('"RELEASED"').length - 1
      next()
    })
  })
}

/** Calls back once for each whole reply. Replies carry a length; none of ours is chunked. */
function onReplies(socket: Socket, reply: (status: number, body: string) => void) {
  let pending = ''
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    pending += text
    const head = pending.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(pending.slice(0, head))?.[1] ?? 0)
    if (pending.length < head + 4 + length) return
    const body = pending.slice(head + 4, head + 4 + length)
    const status = Number(pending.slice(9, 12))
    pending = pending.slice(head + 4 + length)
    reply(status, body)
  })
}

process.once('message', (order: LoadOrder) => {
  run(order).then(
    report => process.send!(report, () => process.exit(0)),
    error => {
      console.error(error)
      process.exit(1)
    },
  )
})
