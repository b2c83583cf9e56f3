import type { ReactElement } from "react";
import { TypeName } from "../design/glyph.tsx";
import { WhoToWhom } from "../design/parties.tsx";
import { Link } from "../frame/link.tsx";
import type { Past } from "./queue-state.ts";

const SHOWN = 8;

const DID = { accept: "accepted", reject: "rejected", set: "corrected", skip: "skipped" } as const;

/** The last decisions of this sitting, newest first. */
export function PastList({ past }: { past: readonly Past[] }): ReactElement | null {
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="past-title" className="past">
      <h2 id="past-title">Just now</h2>
      <ol className="bare small" reversed>
        {past
          .slice(-SHOWN)
          .toReversed()
          .map(({ item, did }, place) => (
            <li key={`${item.event.id} ${past.length - place}`}>
              <b>{DID[did]}</b> <TypeName type={item.event.type} mode={item.event.mode} cameo={item.event.cameo} />{" "}
              <Link to={`/event/${item.event.id}`}>
                <WhoToWhom event={item.event} />
              </Link>
            </li>
          ))}
      </ol>
    </section>
  );
}
