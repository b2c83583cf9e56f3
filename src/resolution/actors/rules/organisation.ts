import type { Organisation } from "../actor-knowledge.ts";
import type { ActorRule, ActorSurroundings } from "../actor-rule.ts";
import { headRole } from "../head-role.ts";
import type { MentionReading, Part } from "../read-mention.ts";
import { isLeaning, statesIn } from "../states-in-mention.ts";

/** A body with a name, alone or with its people: "Hezbollah", "Hamas leaders", "NATO soldiers". What it was on the day counts. */
export const organisation: ActorRule = {
  name: "organisation",
  apply: (reading, around) => {
    const states = statesIn(reading, around).map(({ state }) => state.code);
    const part = bodyPart(reading);
    const body = part === null ? null : chooseBody(part, states, around);
    if (part === null || body === null) return null;
    const head = headRole(reading);
    const identity = { identifierId: body.identifier, identifierText: body.name };
    // A body of states needs no sector, but its soldiers, police and prosecutors have theirs.
    const isArm = head !== null && !head.role.weak && body.sector === null && ARMS.has(head.role.sector);
    const sector = isArm ? head.role.sector : body.sector;
    return { code: body.code, sector, otherSectors: body.otherSectors, ...identity };
  },
};

const ARMS: ReadonlySet<string> = new Set(["MIL", "COP", "JUD"]);

/** The body the mention is about: not the one somebody is sent to, and of two the one that owns less ("the EU's Frontex"). */
function bodyPart(reading: MentionReading): Part | null {
  const named = reading.parts.filter((part) => part.meanings.organisations.length > 0 && !isLeaning(reading, part));
  return named.find((part) => !part.possessive) ?? named[0] ?? null;
}

function chooseBody(part: Part, states: readonly string[], around: ActorSurroundings): Organisation | null {
  const { on, knowledge, context } = around;
  const bodies = part.meanings.organisations.filter(
    (body) => on === null || ((body.from ?? "") <= on && (body.to === null || on < body.to)),
  );
  const pool = bodies.length > 0 ? bodies : part.meanings.organisations;
  // A word that is also a state's name or a role ("Congress", "Memorial") is the body only where the body's state is meant.
  const inState = pool.find((body) => states.includes(body.code));
  if (inState !== undefined) return inState;
  if (part.meanings.states.length > 0) return null;
  if (part.meanings.role !== null && states.length > 0) return null;
  const inContext = pool.length > 1 ? pool.find((body) => knowledge.namesState(context, body.code)) : undefined;
  return inContext ?? pool[0] ?? null;
}
