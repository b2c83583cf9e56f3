import type { NameInText } from "../reading-context.ts";
import { bareNameIsNoPlace } from "./bare-name-is-no-place.ts";
import { partOfNameIsNoPlace } from "./part-of-name-is-no-place.ts";
import { personIsNoPlace } from "./person-is-no-place.ts";
import { streetIsNoPlace } from "./street-is-no-place.ts";
import { wordIsNoPlace } from "./word-is-no-place.ts";

/** What a name of the gazetteer may be instead of a place; the first that holds decides. Cheap and sure ones come first. */
export const NO_PLACE_RULES: readonly { readonly name: string; readonly holds: (name: NameInText) => boolean }[] = [
  { name: "street", holds: streetIsNoPlace },
  { name: "word", holds: wordIsNoPlace },
  { name: "person", holds: personIsNoPlace },
  { name: "part-of-name", holds: partOfNameIsNoPlace },
  // Last, since it asks for evidence where the others found none against.
  { name: "bare-name", holds: bareNameIsNoPlace },
];
