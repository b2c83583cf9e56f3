import type { ActorKnowledge } from "./actor-knowledge.ts";
import { readMention } from "./read-mention.ts";
import { surnameOf } from "./surname-in-mention.ts";

/** An actor as a record has it: the words of the text, and who resolution says it is, if anybody. */
export interface NamedEntity {
  entity_text: string;
  identifier_id: string | null;
  identifier_text: string | null;
}

/** Capitals that name nobody: regions and peoples across states, and words that open a sentence. */
const NO_NAME =
  /^(?:African|European|Asian|Arabs?|Kurdish|Kurds?|Western|Westerners?|Eastern|Latin|Nordic|Baltic|Balkan|Gulf|Pacific|Caribbean|Koreas|West|East|(?:North|South|East|West|Central)(?:ern)? (?:African|American|Asian|European)|Central|Islamic|Christian|\p{Lu}\p{Ll}+(?:ing|ed)|They|He|She|It|We|I|You|His|Her|Its|Their|Our|My)$/u;

/**
 * The name in an entity that resolution left as text: "Aisha Bello" of "Nigerian rights activist Aisha Bello". Null where it has no
 * name, or somebody known.
 */
export function unresolvedName(entity: NamedEntity, knowledge: ActorKnowledge): string | null {
  if (entity.identifier_id !== null) return null;
  const reading = readMention(entity.entity_text, knowledge);
  const isKnown = reading.parts.some(({ meanings }) => meanings.persons.length + meanings.organisations.length > 0);
  const name = surnameOf(reading)?.text ?? reading.unexplained.map(({ raw }) => raw).join(" ");
  if (isKnown || name === "" || NO_NAME.test(name)) return null;
  // "Kim" in an article that names Kim Yo Jong has her name; a title and an unknown surname have that surname.
  const { identifier_text: said } = entity;
  return said === null || said === name || name.includes(said) ? name.replace(/['’]s$/u, "") : null;
}
