import type { ReactElement } from "react";
import { SECTORS } from "../../../src/codebook/sector.ts";
import type { EventSummary } from "../../../src/contract/answers/event-summary.ts";
import type { Party } from "../../../src/contract/answers/party.ts";

/** "PRK:MIL", as lists and paths write a side; the name where no code is known. */
export function codeOf({ code, sector, name }: Party): string {
  if (code === null) return name;
  return sector === null ? code : `${code}:${sector}`;
}

/** Names of several parties with their codes on hover. */
export function Parties({ parties }: { parties: readonly Party[] }): ReactElement {
  if (parties.length === 0) return <span className="soft">nobody named</span>;
  return (
    <span className="parties">
      {parties.map((party, place) => (
        <span key={place} className="party" title={titleOf(party)}>
          {party.name}
          {place < parties.length - 1 && ", "}
        </span>
      ))}
    </span>
  );
}

/** "Actor → Recipient". */
export function WhoToWhom({ event }: { event: EventSummary }): ReactElement {
  return (
    <span className="who">
      <Parties parties={event.actors} />
      {event.recipients.length > 0 && (
        <>
          <span className="soft" aria-label=" to ">
            {" → "}
          </span>
          <Parties parties={event.recipients} />
        </>
      )}
    </span>
  );
}

function titleOf(party: Party): string {
  const { sector, office } = party;
  // The table's keys are the sectors of the codebook; a record may hold none other.
  const meaning = sector === null ? null : ((SECTORS as Readonly<Record<string, string>>)[sector] ?? null);
  return [codeOf(party), meaning, office, party.identifier].filter((part) => part !== null).join(" · ");
}
