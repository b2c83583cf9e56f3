import { countedNames, takeWhere, type TakeFeature } from "../weights.ts";
import type { MentionProfile, Seeker } from "./mention-profile.ts";

/** Words that say little of which one it is. */
const LITTLE: ReadonlySet<string> = new Set(
  "the a an of in at on for and to his her its their new old two three other some any own that this these those from by with several many".split(
    " ",
  ),
);

const NEW_WORDS = countedNames("new words", 2);

/** What the words of a name or description have in common with those of a chain, and what they resolve to. */
export function describeContent(here: Seeker, mentions: readonly MentionProfile[], take: TakeFeature): void {
  const told = mentions.filter(({ pronoun }) => pronoun === null);
  describeOwnWords(here, told, take);
  describeActor(here, told, take);
  describeOffice(here, told, take);
  describeState(here, told, take);
  describeNames(here, told, take);
  if (!here.named) describeNoun(here, told, take);
}

/** What a noun likes to take up: "the group" rebels, "the capital" a state, "the guest" a person. */
function describeNoun({ head }: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  take(`noun ${head}`);
  for (const nature of new Set(told.map((one) => one.nature))) take(`noun ${head} to ${nature}`);
  for (const sector of new Set(told.map(({ alone }) => alone.sector))) take(`noun ${head} to ${sector ?? "none"}`);
}

function describeOwnWords(here: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  const isToldOf = (word: string): boolean => told.some(({ keys }) => keys.includes(word));
  const isSameNoun = told.some(({ head }) => head === here.head);
  const news = here.keys.filter((key) => key !== here.head && !LITTLE.has(key) && !isToldOf(key)).length;
  take(news === 0 ? "nothing new" : NEW_WORDS(news));
  take(here.definite ? "definite" : "bare");
  takeWhere(take, {
    "same noun": isSameNoun,
    "noun within": !isSameNoun && isToldOf(here.head),
    "same words": told.some(({ lower }) => lower === here.lower),
    "same role": here.role !== null && told.some(({ role }) => role === here.role),
  });
}

function describeActor(here: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  const { sector } = here.alone;
  if (sector !== null && sector !== "UNK")
    take(told.some(({ alone }) => alone.sector === sector) ? "same sector" : "other sector");
  if (here.nature === "state" || (sector === "GOV" && here.nature === "body"))
    take(told.some(({ nature }) => nature === "state") ? "government of a state" : "government of none");
}

/** "The former president" is one who has, or had, that office. */
function describeOffice({ role }: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  const title = role?.replace(/^(?:former|ex|ousted|deposed|acting|interim) /u, "") ?? null;
  const offices = told.flatMap(({ alone }) => alone.office ?? []);
  if (title === null || offices.length === 0) return;
  const fits = offices.some(
    (office) => office === title || office === `former ${title}` || office.endsWith(` ${title}`),
  );
  take(fits ? "same office" : "other office");
}

function describeState({ alone: { code }, state }: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  const codes = new Set(told.flatMap(({ alone }) => alone.code ?? []));
  if (codes.size === 0) {
    if (code === null) take("no state");
    return;
  }
  if (code !== null) take(codes.has(code) ? "same state" : "other state");
  else take("state only before");
  if (code === null && state !== null) take(codes.has(state) ? "same state around" : "other state around");
}

function describeNames(here: Seeker, told: readonly MentionProfile[], take: TakeFeature): void {
  const isNamed = told.some(hasName);
  if (isNamed) take("has a name");
  if (!hasName(here)) return;
  // Who has another name is another, unless it is a state: Seoul goes on for South Korea.
  take(isNamed ? `two names, ${here.nature}` : `name after none, ${here.nature}`);
  const { code, sector } = here.alone;
  const hasCode = told.some(({ alone }) => alone.code !== null && alone.code === code);
  if (isNamed && hasCode && told.some(({ alone }) => alone.sector === sector))
    take(`two names of one state, ${here.nature}`);
}

function hasName({ surname, alone }: MentionProfile): boolean {
  return surname !== null || alone.identifierText !== null;
}
