/** A short text to begin with, and what it shows. All are made up. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly shows: string;
  /** YYYY-MM-DD; days of the week count from it. */
  readonly published: string;
  readonly text: string;
}

/** Texts of our own writing, each with one thing that makes reading news hard. None of it happened. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "summit",
    name: "A summit",
    shows: "who met, who promised, and who objected",
    published: "2025-03-05",
    text: `The foreign minister of Egypt met his Ethiopian counterpart in Nairobi on Tuesday, their first talks in a year. Egypt agreed to resume flights next month, and Kenya offered to host a second round.

Sudan criticised the meeting. Addis Ababa released 40 Egyptian fishermen in return.`,
  },
  {
    id: "said",
    name: "Who said it",
    shows: "a claim, its denial, and the words around both",
    published: "2025-06-18",
    text: `Drones struck an oil depot near Erbil overnight, Iraqi officials said. Tehran denied that its forces had attacked the depot.

Washington condemned the strike and accused Iran of breaking the truce. Turkey urged Iraq and Iran to show restraint.`,
  },
  {
    id: "unreal",
    name: "What did not happen",
    shows: "warnings, plans and history kept apart from acts",
    published: "2025-09-12",
    text: `Venezuela warned Guyana on Thursday that its army would strike back if foreign ships entered its waters. Colombia will withdraw its envoy from Caracas next week.

Fighting along the border has not resumed since Bogotá and Caracas signed a truce in 2019. Analysts said a war was unlikely.`,
  },
  {
    id: "many",
    name: "Many at once",
    shows: "several actors and several acts in one sentence",
    published: "2025-11-20",
    text: `France, Germany and Poland imposed sanctions on Belarus on Monday and expelled four Belarusian diplomats. Minsk arrested two Polish journalists and moved troops to the border.

The European Union promised Lithuania 40 million euros in aid. Police in Vilnius fired tear gas at protesters, injuring 12 people.`,
  },
  {
    id: "none",
    name: "No politics",
    shows: "fights, hits and launches that are none",
    published: "2025-05-04",
    text: `Spain came from behind to win the final in Lisbon, in a game that went to penalties. Shares of two Portuguese banks fell sharply on Monday.

A storm ended all hope of a picnic, and the poet presented a new book.`,
  },
];

/** The example of a name in the address; null for none. */
export function exampleOf(id: string): Example | null {
  return EXAMPLES.find((example) => example.id === id) ?? null;
}
