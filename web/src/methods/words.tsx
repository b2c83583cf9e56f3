import type { ReactElement } from "react";
import type { MethodsAnswer } from "../../../src/contract/answers/methods.ts";
import { formatDay } from "../design/day.ts";
import { formatCount } from "../design/number.ts";
import { Table, type Column } from "../design/table.tsx";
import { MARKS } from "../frame/filter.ts";

type Bloc = MethodsAnswer["blocs"][number];
type Named = { readonly code: string; readonly name: string };

const BLOC_COLUMNS: readonly Column<Bloc>[] = [
  { id: "key", title: "key", text: ({ key }) => key },
  { id: "name", title: "name", text: ({ name }) => name },
  { id: "members", title: "members", text: ({ members }) => members.map(memberWords).join(", ") },
];

const CODE_COLUMNS: readonly Column<Named>[] = [
  { id: "code", title: "code", text: ({ code }) => code },
  { id: "name", title: "name", text: ({ name }) => name },
];

/** The words that a record is written with: marks, contexts, sectors, codes, blocs. */
export function Words({ answer }: { answer: MethodsAnswer }): ReactElement {
  const sectors = answer.sectors.map(({ code, meaning }) => ({ code, name: meaning }));
  return (
    <div className="stack">
      <div>
        <h3>Marks</h3>
        <p>{answer.auxiliaries.map((mark) => `${mark} (${MARKS[mark] ?? mark})`).join(", ")}</p>
      </div>
      <div>
        <h3>Contexts</h3>
        <p>{answer.contexts.map((context) => context.replaceAll("_", " ")).join(", ")}</p>
      </div>
      <Folded title={`Sectors (${formatCount(sectors.length)})`}>
        <Table caption="Sectors" columns={CODE_COLUMNS} rows={sectors} keyOf={({ code }) => code} />
      </Folded>
      <Folded title={`Codes of actors (${formatCount(answer.actor_codes.length)})`}>
        <Table caption="Codes of actors" columns={CODE_COLUMNS} rows={answer.actor_codes} keyOf={({ code }) => code} />
      </Folded>
      <Folded title={`Blocs (${formatCount(answer.blocs.length)})`}>
        <Table caption="Blocs and their members" columns={BLOC_COLUMNS} rows={answer.blocs} keyOf={({ key }) => key} />
      </Folded>
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ReactElement }): ReactElement {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function memberWords({ code, from, to }: Bloc["members"][number]): string {
  const words = [from === null ? null : `from ${formatDay(from)}`, to === null ? null : `to ${formatDay(to)}`];
  const known = words.filter((part) => part !== null);
  return known.length === 0 ? code : `${code} (${known.join(" ")})`;
}
