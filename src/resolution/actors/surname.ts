import { nameTokens } from "./name-key.ts";

/** States where the first name may stand alone: family names come first (Kim), or people are called by their own name (Abiy, Thaksin). */
const FIRST_NAME_STANDS: ReadonlySet<string> = new Set(
  "PRK KOR CHN TWN HKG VNM KHM SGP ETH ERI ISL THA LAO MYS IDN MMR MNG".split(" "),
);
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "von",
  "van",
  "der",
  "den",
  "de",
  "da",
  "dos",
  "di",
  "del",
  "la",
  "le",
  "ter",
  "zu",
  "abu",
  "ben",
  "ould",
  "mac",
  "abdul",
  "abdel",
]);
const TAIL = /^(?:jr|sr|i{1,3}|iv|v|vi{1,3}|ix|xi{0,3}|xiv|xvi|xxiii)$/u;
const TITLE =
  /^(?:king|queen|pope|prince|princess|emperor|sheikh|sultan|president|ayatollah|mullah|general|sir|lord|patriarch|gen|dr)$/u;

/** The forms by which a person is named after the first time: "Assad", "al Assad"; "Kim"; "von der Leyen". Keys of one or more words. */
export function surnameKeys(name: string, code: string): string[] {
  const keys = ownWords(name);
  const last = keys.at(-1);
  if (last === undefined) return [];
  const found = [last];
  const particles = withParticles(keys);
  if (particles !== last) found.push(particles);
  if (FIRST_NAME_STANDS.has(code) && keys.length > 1) found.push(keys[0] ?? "");
  return found.filter((key) => key.length > 1 && !PARTICLES.has(key));
}

/** The words of a name without title and number: "King Abdullah II" -> "abdullah". */
function ownWords(name: string): string[] {
  const keys = nameTokens(name).map((token) => token.key);
  while (keys.length > 1 && TAIL.test(keys.at(-1) ?? "")) keys.pop();
  while (keys.length > 1 && TITLE.test(keys[0] ?? "")) keys.shift();
  return keys;
}

function withParticles(keys: readonly string[]): string {
  let from = keys.length - 1;
  while (from > 1 && PARTICLES.has(keys[from - 1] ?? "")) from -= 1;
  return keys.slice(from).join(" ");
}
