import { markup, type Markup } from "./markup.ts";

const ROLES = ["actor", "recipient", "trigger", "date", "place", "cue", "speaker"] as const;

/** What the colours of marked words mean; the words' own titles say it too. */
export const legend: Markup = markup`<p class="small soft">Marked: ${ROLES.map((role) => markup`<mark class="${role}">${role}</mark> `)}</p>`;
