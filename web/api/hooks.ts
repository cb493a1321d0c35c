import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type ActOp, type ArgsOf, call, type ReadOp, type ReplyOf } from './call.ts'
import { Submission } from './submission.ts'

/** The cache key of a read: operation and arguments. `[op]` alone stands for all of its arguments. */
export const readKey = <O extends ReadOp>(op: O, args?: ArgsOf<O>) => (args ? [op, args] : [op])

/** Reads one thing. `data.data` is the body and `data.etag` the version to send back with a change. */
export function useRead<O extends ReadOp>(
  op: O,
  args: ArgsOf<O>,
  options: { enabled?: boolean; refetchMs?: number } = {},
) {
  return useQuery({
    queryKey: readKey(op, args),
    queryFn: ({ signal }) => call(op, args, { signal }),
    enabled: options.enabled ?? true,
    ...(options.refetchMs ? { refetchInterval: options.refetchMs } : {}),
  })
}

/** One page of a list as every list of the API gives it. */
export interface Page<T> {
  items: T[]
  next: string | null
  total?: number
}
type ListOp = { [O in ReadOp]: ReplyOf<O> extends Page<unknown> ? O : never }[ReadOp]
export type ItemOf<O extends ListOp> = ReplyOf<O>['items'][number]

/** Reads a list page by page: `items` so far, `more()` for the next page. */
export function useList<O extends ListOp>(op: O, args: ArgsOf<O>, options: { enabled?: boolean } = {}) {
  const found = useInfiniteQuery({
    queryKey: [...readKey(op, args), 'list'],
    queryFn: async ({ signal, pageParam }) => {
      const query = { ...(args as { query?: object }).query, ...(pageParam ? { cursor: pageParam } : {}) }
      return (await call(op, { ...args, query } as ArgsOf<O>, { signal })).data as Page<ItemOf<O>>
    },
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined,
    enabled: options.enabled ?? true,
  })
  return {
    items: found.data?.pages.flatMap(p => p.items) ?? [],
    total: found.data?.pages[0]?.total,
    isPending: found.isPending,
    error: found.error,
    hasMore: found.hasNextPage,
    loadingMore: found.isFetchingNextPage,
    more: () => void found.fetchNextPage(),
    refetch: () => void found.refetch(),
  }
}

export interface ActOptions<O extends ActOp> {
  /** Reads that this act makes stale; all their arguments. Without it everything is read again. */
  changes?: readonly ReadOp[]
  onDone?: (reply: ReplyOf<O>) => void
}
type ActInput<O extends ActOp> = ArgsOf<O> & { ifMatch?: string | undefined }

/**
 * Changes something. Each hook is one submit button: equal content keeps its idempotency key until it succeeds,
 * so that a retry after a lost answer takes effect once.
 */
export function useAct<O extends ActOp>(op: O, options: ActOptions<O> = {}) {
  const client = useQueryClient()
  const submission = useRef<Submission>(null)
  submission.current ??= new Submission()
  return useMutation<ReplyOf<O>, Error, ActInput<O>>({
    mutationFn: async ({ ifMatch, ...args }) => {
      const key = submission.current?.keyFor(args)
      const reply = await call(op, args as unknown as ArgsOf<O>, { ifMatch, key })
      submission.current?.done()
      return reply.data
    },
    onSuccess: async reply => {
      const stale = options.changes?.map(o => client.invalidateQueries({ queryKey: [o] }))
      await Promise.all(stale ?? [client.invalidateQueries()])
      options.onDone?.(reply)
    },
  })
}
