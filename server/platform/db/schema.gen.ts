// Generated from the migrated database by scripts/generate.ts. Do not edit.
// biome-ignore lint/suspicious/noEmptyInterface: filled by the generator
export interface DB {}
