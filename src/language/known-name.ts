/** A name the reader should recognise, from the actor knowledge: proper names match their case, role nouns do not. */
export interface KnownName {
  text: string;
  kind: "name" | "nationality" | "role";
}
