/** A publisher of news: data/publishers.tsv, one row each. */
export interface Publisher {
  readonly domain: string;
  readonly name: string;
  readonly owner: string;
  /** ISO 3166 alpha-3 of its seat. */
  readonly country: string;
  readonly stateOwned: boolean;
}

/** Publishers by domain and by name. */
export interface PublisherTable {
  readonly byDomain: ReadonlyMap<string, Publisher>;
  readonly byName: ReadonlyMap<string, Publisher>;
}

/** Reads the text of publishers.tsv: a header line, then domain, name, owner, country, state_owned (yes or no). A line of another form is left out. */
export function parsePublishers(tsv: string): PublisherTable {
  const byDomain = new Map<string, Publisher>();
  const byName = new Map<string, Publisher>();
  for (const line of tsv.split(/\r?\n/).slice(1)) {
    const [domain = "", name = "", owner = "", country = "", stateOwned = ""] = line.split("\t");
    if (domain === "" || owner === "") continue;
    const publisher = { domain, name, owner, country, stateOwned: stateOwned === "yes" };
    byDomain.set(domain, publisher);
    const key = nameKey(name);
    if (!byName.has(key)) byName.set(key, publisher);
  }
  return { byDomain, byName };
}

/** The publisher that a domain, an address or a name stands for; null when the table has none. */
export function findPublisher(text: string, table: PublisherTable): Publisher | null {
  const host = hostOf(text);
  if (host === null) return table.byName.get(nameKey(text)) ?? null;
  const labels = host.split(".");
  for (let first = 0; first < labels.length - 1; first += 1) {
    const found = table.byDomain.get(labels.slice(first).join("."));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Who stands behind a report: the owner in the table, else the publisher itself, else the host of the address.
 * Null when the report names none of them; all such reports count as one source, since nothing shows them to be independent.
 */
export function ownerOf(publisher: string | null, url: string | null, table: PublisherTable): string | null {
  const named = [publisher, url].filter((text) => text !== null && text.trim() !== "");
  for (const text of named) {
    const found = findPublisher(text ?? "", table);
    if (found !== null) return found.owner;
  }
  const [first] = named;
  return first === undefined || first === null ? null : (hostOf(first) ?? nameKey(first));
}

/** The host of an address or a bare domain, without www; null for what is a name. */
function hostOf(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "");
  const host = bare.split(/[/?#:]/, 1)[0] ?? "";
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host.replace(/^www\./, "") : null;
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
