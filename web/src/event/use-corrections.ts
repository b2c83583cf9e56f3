import type { CorrectionDone } from "../../../src/contract/answers/correction.ts";
import { api } from "../api.ts";
import { linkTo, navigate } from "../frame/address.ts";
import { recall } from "../frame/memory.ts";
import { askAgain } from "../frame/query.ts";
import { ownChange } from "../frame/live-store.ts";
import { say } from "../frame/toast.tsx";

/** Whose hand corrects when nobody gave a name. */
export const NOBODY = "reader";

/** Changes of one event by hand; each can be taken back from the word that tells of it. */
export interface Corrections {
  readonly set: (values: Readonly<Record<string, string>>) => Promise<void>;
  readonly judge: (verdict: "accept" | "reject") => void;
  readonly unmerge: (report: string) => void;
  readonly undo: () => void;
}

/** The name that corrections are kept under. */
export function whoCorrects(): string {
  const name = recall("by").trim();
  return name === "" ? NOBODY : name;
}

/** The changes that can be made to an event. */
export function correctionsOf(id: string): Corrections {
  const by = whoCorrects();
  const undo = (text: string): void => tell(api.undo(id, by), text);
  return {
    async set(values) {
      const done = await api.correct(id, { verdict: "set", set: values, by });
      follow(done);
      say({ text: "Corrected.", undo: () => undo("The correction is taken back.") });
    },
    judge(verdict) {
      const text = verdict === "accept" ? "Accepted." : "Rejected: it counts no more.";
      tell(api.correct(id, { verdict, by }), text, () => undo("Taken back."));
    },
    unmerge(report) {
      tell(api.unmerge(id, report, by), "Taken apart: the report is an event of its own.", () =>
        tell(api.remerge(id, report, by), "Merged again."),
      );
    },
    undo: () => undo("The last correction is taken back."),
  };
}

function tell(work: Promise<CorrectionDone>, text: string, undo?: () => void): void {
  work.then(
    (done) => {
      follow(done);
      say({ text, ...(undo !== undefined && { undo }) });
    },
    (error: unknown) => say({ text: error instanceof Error ? error.message : String(error) }),
  );
}

/** Shows what became of the event: its id may be another one now. */
function follow({ event, asked }: CorrectionDone): void {
  ownChange();
  askAgain();
  const isShown = window.location.pathname.includes(asked);
  if (isShown && event !== null && event !== asked) navigate(linkTo(`/event/${event}`), true);
}
