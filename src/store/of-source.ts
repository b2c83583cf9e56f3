/** SQL that is true for events of a source: where rows came from (`thaw`, `icews` ...), or a publisher or owner of one of their reports. */
export function isOfSource(source: string, parameter: string, key: string): string {
  return `(${source} = ${parameter} OR ${key} IN (SELECT event FROM event_source WHERE publisher = ${parameter} OR owner = ${parameter}))`;
}

/** The same for a table that knows only the events' keys. */
export function isKeyOfSource(parameter: string, key: string): string {
  return `${key} IN (SELECT e.key FROM event_fact e WHERE ${isOfSource("e.source", parameter, "e.key")})`;
}
