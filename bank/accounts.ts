/**
 * Double-entry accounts of the trial bank: what it owes to custody and own accounts (positive) and what the
 * payment channels owe to it (negative). Every posting moves one amount from one account to another, so
 * all balances together are always zero.
 */

export type AccountKind = 'CUSTODY' | 'OWN' | 'CHANNEL'

/** One line of a statement. `amountFen` is signed; `balanceFen` is the balance after it. */
export interface StatementLine {
  line: number
  bookedAt: string
  type: 'PAYMENT' | 'REFUND' | 'PAYOUT' | 'OPENING'
  endToEndId: string
  amountFen: number
  balanceFen: number
  counterparty: string
  reference: string
}

export interface Account {
  account: string
  name: string
  kind: AccountKind
  balanceFen: number
  /** Promised to refunds and payouts that are not settled yet. */
  heldFen: number
  lines: StatementLine[]
}

/** What is said about a posting on the statements of both sides. */
export type Posting = Pick<StatementLine, 'bookedAt' | 'type' | 'endToEndId' | 'reference'> & {
  from: Account
  to: Account
  amountFen: number
}

export class Accounts {
  readonly #accounts = new Map<string, Account>()

  find(account: string): Account | undefined {
    return this.#accounts.get(account)
  }

  /** The account of that number, opened empty if there is none: a trial has no counter to open one at. */
  open(account: string, name: string, kind: AccountKind): Account {
    const found = this.#accounts.get(account)
    if (found) return found
    const opened: Account = { account, name, kind, balanceFen: 0, heldFen: 0, lines: [] }
    this.#accounts.set(account, opened)
    return opened
  }

  /** The account on which the money of a channel comes in and goes out. Its number no customer can have. */
  channel(channel: string): Account {
    return this.open(`channel/${channel}`, channel, 'CHANNEL')
  }

  post(posting: Posting): void {
    const { from, to, amountFen } = posting
    if (!Number.isSafeInteger(amountFen) || amountFen < 0) throw new RangeError(`posting of ${amountFen} fen`)
    this.#book(from, -amountFen, to, posting)
    this.#book(to, amountFen, from, posting)
  }

  /** The sum of all balances, which is zero unless the books are broken. */
  sumFen(): number {
    let sum = 0
    for (const account of this.#accounts.values()) sum += account.balanceFen
    return sum
  }

  #book(account: Account, amountFen: number, other: Account, posting: Posting): void {
    account.balanceFen += amountFen
    account.lines.push({
      line: account.lines.length + 1,
      bookedAt: posting.bookedAt,
      type: posting.type,
      endToEndId: posting.endToEndId,
      amountFen,
      balanceFen: account.balanceFen,
      counterparty: other.account,
      reference: posting.reference,
    })
  }
}

/** What may still be taken out of an account. */
export function availableFen(account: Account): number {
  return account.balanceFen - account.heldFen
}
