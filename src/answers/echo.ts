/** A query as it was understood, for the answer: what was not asked is left out. */
export function echo(query: object, resolved: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const entries = [...Object.entries(query), ...Object.entries(resolved)];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}
