import { z } from "zod";
import { PageQuery } from "./period-query.ts";

/** Actors of the store. */
export const ActorsQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(100).optional().describe("part of a name, a code or a Wikidata id"),
});

export type ActorsQuery = z.infer<typeof ActorsQuery>;

/** One actor on a day. */
export const ActorQuery = z.object({
  on: z.iso.date().optional().describe("the day that offices are asked for"),
});

export type ActorQuery = z.infer<typeof ActorQuery>;

/** Who, when or where some words are. */
export const ResolveQuery = z.object({
  text: z.string().trim().min(1).max(300),
  kind: z.enum(["actor", "time", "place"]).optional().describe("default: actor"),
  on: z.iso.date().optional().describe("the day of the event: roles are those of this day"),
  published: z.iso.date().optional().describe("the day of publication, to which times are relative"),
  context: z.string().max(2000).optional().describe("words around, for names of several things"),
});

export type ResolveQuery = z.infer<typeof ResolveQuery>;

/** Articles by their words. */
export const ArticlesQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(300).optional().describe("words that title and text must hold, all of them"),
});

export type ArticlesQuery = z.infer<typeof ArticlesQuery>;
