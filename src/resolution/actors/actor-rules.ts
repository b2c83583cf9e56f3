import type { ActorRule } from "./actor-rule.ts";
import { breakaway } from "./rules/breakaway.ts";
import { countryRole } from "./rules/country-role.ts";
import { demonym } from "./rules/demonym.ts";
import { formerOffice } from "./rules/former-office.ts";
import { organisation } from "./rules/organisation.ts";
import { person } from "./rules/person.ts";
import { possessorRole } from "./rules/possessor-role.ts";
import { role } from "./rules/role.ts";
import { seat } from "./rules/seat.ts";
import { state } from "./rules/state.ts";
import { surnameInArticle } from "./rules/surname-in-article.ts";
import { surnameInOffice } from "./rules/surname-in-office.ts";
import { titleSurname } from "./rules/title-surname.ts";
import { unknown } from "./rules/unknown.ts";

/** The rules in order; the first that applies decides. Order is the design: a name beats a title, a title a country, and a guess comes last. */
export const ACTOR_RULES: readonly ActorRule[] = [
  formerOffice, // before the person: "former president Carter" is no president, whatever the table says
  person, // a full name
  possessorRole, // "Assad's forces" are not Assad
  surnameInArticle, // the article's own Kim before any other
  titleSurname, // "Foreign Minister Lavrov"
  organisation, // before the state: "the Iraqi Baath Party" is the party
  breakaway, // before the state that claims it
  countryRole, // "Syrian rebels"
  seat, // "the Kremlin"
  state, // "Pyongyang"
  demonym, // "Palestinians", "Turkish"
  surnameInOffice, // "Putin" in an article that never says Vladimir
  role, // "gunmen"
  unknown, // always applies
];
