import { seededRandom } from "#src/relations/seeded-random.js";

/** CAMEO codes of states by how much the news speaks of them, each with its FIPS code and English name. */
const STATES = [
  ["USA", "US", "United States"],
  ["RUS", "RS", "Russia"],
  ["UKR", "UP", "Ukraine"],
  ["ISR", "IS", "Israel"],
  ["PSE", "WE", "West Bank"],
  ["CHN", "CH", "China"],
  ["IRN", "IR", "Iran"],
  ["GBR", "UK", "United Kingdom"],
  ["FRA", "FR", "France"],
  ["DEU", "GM", "Germany"],
  ["PRK", "KN", "North Korea"],
  ["KOR", "KS", "South Korea"],
  ["JPN", "JA", "Japan"],
  ["IND", "IN", "India"],
  ["PAK", "PK", "Pakistan"],
  ["SYR", "SY", "Syria"],
  ["IRQ", "IZ", "Iraq"],
  ["TUR", "TU", "Turkey"],
  ["SAU", "SA", "Saudi Arabia"],
  ["EGY", "EG", "Egypt"],
  ["SDN", "SU", "Sudan"],
  ["ETH", "ET", "Ethiopia"],
  ["NGA", "NI", "Nigeria"],
  ["COD", "CG", "Congo"],
  ["AFG", "AF", "Afghanistan"],
  ["PHL", "RP", "Philippines"],
  ["VEN", "VE", "Venezuela"],
  ["BRA", "BR", "Brazil"],
  ["MEX", "MX", "Mexico"],
  ["COL", "CO", "Colombia"],
  ["POL", "PL", "Poland"],
  ["SRB", "RI", "Serbia"],
  ["ARM", "AM", "Armenia"],
  ["AZE", "AJ", "Azerbaijan"],
  ["KEN", "KE", "Kenya"],
  ["ZAF", "SF", "South Africa"],
] as const;
const ROLES = ["", "", "", "GOV", "GOV", "MIL", "COP", "REB", "CVL", "OPP", "LEG", "JUD", "BUS", "MED", "EDU"] as const;
const CODES =
  "010 020 030 036 040 042 043 046 051 057 060 070 073 080 084 090 110 111 112 120 130 138 140 141 145 150 160 163 170 172 173 180 183 190 193 194 195 200".split(
    " ",
  );
const TOWNS_A_STATE = 400;
const FIRST_DAY_MS = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;
const QUARTER_HOUR_MS = 900_000;

/**
 * Made rows in the layout of GDELT 2.0 (61 columns, tabs), about 350 bytes each, spread over `days` days; few names and many rows, as in the real
 * files. The same seed gives the same rows.
 */
export function* makeGdeltRows(count: number, days: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  for (let row = 0; row < count; row += 1) {
    const day = Math.floor((row / count) * days);
    const added = FIRST_DAY_MS + day * DAY_MS + random(96) * QUARTER_HOUR_MS;
    const first = makeActor(random);
    const second = random(10) < 3 ? NOBODY : makeActor(random);
    const code = CODES[random(CODES.length)] ?? "010";
    const place = makePlace(random);
    yield [
      String(700_000_000 + row),
      ...daysOf(added - (random(12) === 0 ? random(40) : random(2)) * DAY_MS),
      ...first,
      ...second,
      random(2),
      code,
      code,
      code.slice(0, 2),
      1 + random(4),
      (random(200) / 10 - 10).toFixed(1),
      1 + random(30),
      1 + random(4),
      1 + random(30),
      (random(20_000) / 1000 - 10).toFixed(6),
      ...place,
      ...place,
      ...makePlace(random),
      stamp(added),
      `https://news${skewed(random, 900)}.example/world/${1900 + day}/${Math.floor(row / 3).toString(36)}/talks-and-strikes-reported`,
    ].join("\t");
  }
}

const NOBODY = ["", "", "", "", "", "", "", "", "", ""] as const;

function skewed(random: (below: number) => number, below: number): number {
  return Math.floor((random(10_000) / 10_000) ** 2 * below);
}

function makeActor(random: (below: number) => number): string[] {
  const [code, , name] = STATES[skewed(random, STATES.length)] ?? STATES[0];
  const role = ROLES[random(ROLES.length)] ?? "";
  const called = role === "" ? name.toUpperCase() : `${name.toUpperCase()} ${role === "MIL" ? "ARMY" : role}`;
  return [`${code}${role}`, called, code, "", "", "", "", role, "", ""];
}

function makePlace(random: (below: number) => number): (string | number)[] {
  const at = skewed(random, STATES.length);
  const [, fips, name] = STATES[at] ?? STATES[0];
  if (random(4) === 0) return [1, name, fips, fips, "", 10 + at, 20 + at, fips];
  const town = skewed(random, TOWNS_A_STATE);
  const [lat, lon] = [10 + at + town / 1000, 20 + at + town / 700].map((degrees) => degrees.toFixed(4));
  return [
    4,
    `Town${town.toString(36)}, Province${town % 20}, ${name}`,
    fips,
    `${fips}${town % 20}`,
    String(1000 + town),
    lat ?? "",
    lon ?? "",
    String(-200_000 - at * 1000 - town),
  ];
}

function daysOf(time: number): (string | number)[] {
  const day = stamp(time).slice(0, 8);
  return [day, day.slice(0, 6), day.slice(0, 4), `${day.slice(0, 4)}.${day.slice(4, 8)}`];
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:T]/g, "").slice(0, 14);
}
