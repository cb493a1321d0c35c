const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, v]) => [key, sorted(v)]),
        )
      : value

interface Draft {
  scope?: object
}

/** Without its first day, and without a scope that says nothing. */
const bare = (draft: unknown) => {
  const { from: _, scope, ...rest } = draft as Draft & { from?: string }
  return scope && Object.keys(scope).length > 0 ? { ...rest, scope } : rest
}

/** Do two drafts set the same value? The first day does not count. */
export const sameDraft = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(bare(a))) === JSON.stringify(sorted(bare(b)))
