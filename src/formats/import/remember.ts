/** Tables of remembered values stay below so many entries, whatever a file holds. */
const MOST = 200_000;

/** The same function, remembering what it gave: a file has few distinct cells and many rows. Its values must not be mutated. */
export function remember<Value>(compute: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found.value;
    const value = compute(cell);
    if (known.size < MOST) known.set(cell, { value });
    return value;
  };
}
