/**
 * How well places are found and resolved, on articles with marked toponyms.
 *
 *     node build/evaluation/place.js [--data ../shared/data] [--errors N]
 *
 * Three tenths of the articles of each set, chosen by a hash of the article, are held back and never looked at (no error of
 * them is ever printed). Given the marked spans: right within 161 km (100 miles), and in the right country (that of the
 * nearest town, where the marks tell no country). Without them: found, where spans overlap.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { distanceKm } from "#src/resolution/place/distance.js";
import { findPlaces } from "#src/resolution/place/find-places.js";
import { loadGazetteer, type Gazetteer } from "#src/resolution/place/gazetteer.js";
import type { Place } from "#src/resolution/place/place.js";
import { resolveSpans } from "#src/resolution/place/resolve-place.js";
import { readTowns, type Towns } from "./place/towns.ts";

interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** The country as the set spells it; GeoVirus tells none. */
  readonly country: string | null;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

interface Score {
  articles: number;
  placed: number;
  within161: number;
  countries: number;
  rightCountry: number;
  marked: number;
  found: number;
  hits: number;
  recalled: number;
}

interface World {
  readonly gazetteer: Gazetteer;
  readonly towns: Towns;
}

const WITHIN_KM = 161;
/** Within this distance of the mark, a sea or continent counts as recognised. */
const FAR_KM = 3000;
const HELD_BACK_SHARE = 0.3;

function isHeldBack(id: string): boolean {
  return (createHash("sha256").update(id).digest()[0] ?? 0) / 256 < HELD_BACK_SHARE;
}

/** Numbers of the sets are strings in one and numbers in the other. */
function number(value: unknown): number | null {
  return value === null || value === undefined || value === "" ? null : Number(value);
}

function readArticles(path: string): readonly Article[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    // The files are ours to read once; a wrong shape shows as a score of nothing.
    const raw = JSON.parse(line) as {
      id: string | null;
      url: string;
      text: string;
      toponyms: Record<string, unknown>[];
    };
    return {
      id: raw.id ?? raw.url,
      text: raw.text,
      toponyms: raw.toponyms.map((one) => ({
        start: Number(one["start"]),
        end: Number(one["end"]),
        name: String(one["phrase"] ?? one["name"]),
        lat: number(one["lat"]),
        lon: number(one["lon"]),
        country: typeof one["country"] === "string" ? one["country"] : null,
      })),
    };
  });
}

const SPELLED: Readonly<Record<string, string>> = { "Palestinian Territory": "PSE", "Palestinian Territories": "PSE" };

/** ISO 3166 alpha-3 of a country as the set spells it. */
function codeOf(country: string, gazetteer: Gazetteer): string | null {
  const place = gazetteer
    .places(country.toLowerCase())
    .find((one) => one.kind === "country" || one.featureCode === "PCLD");
  return SPELLED[country] ?? place?.country ?? null;
}

/** Mutates score and errors. */
function scoreGiven(article: Article, world: World, score: Score, errors: string[]): void {
  const places = resolveSpans(article.text, article.toponyms, {}, world.gazetteer);
  for (const [index, gold] of article.toponyms.entries()) {
    if (gold.lat === null || gold.lon === null) continue;
    const place = places[index]?.place ?? null;
    const km = place === null ? Infinity : distanceKm(place, { lat: gold.lat, lon: gold.lon });
    score.placed += 1;
    score.within161 += km <= WITHIN_KM ? 1 : 0;
    scoreCountry(place, countryOf(gold, gold.lat, gold.lon, world), km, score);
    if (km > WITHIN_KM)
      errors.push(`FAR ${gold.name} -> ${shown(place)} ${km.toFixed(0)} km\t${excerpt(article, gold)}`);
  }
}

function countryOf(gold: Toponym, lat: number, lon: number, { gazetteer, towns }: World): string | null {
  return (gold.country === null ? null : codeOf(gold.country, gazetteer)) ?? towns.countryAt(lat, lon);
}

/** Mutates score. Seas and continents have no country, and are not asked for one. */
function scoreCountry(place: Place | null, right: string | null, km: number, score: Score): void {
  if (right === null || (place?.country === null && km <= FAR_KM)) return;
  score.countries += 1;
  score.rightCountry += place?.country === right ? 1 : 0;
}

function shown(place: Place | null): string {
  return place === null ? "nothing" : [place.name, place.kind, place.province, place.country].join("/");
}

/** Mutates score and errors. */
function scoreFound(article: Article, { gazetteer }: World, score: Score, errors: string[]): void {
  const found = findPlaces(article.text, {}, gazetteer);
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  score.marked += article.toponyms.length;
  score.found += found.length;
  for (const one of found) {
    if (article.toponyms.some((gold) => overlaps(one, gold))) score.hits += 1;
    else errors.push(`EXTRA ${one.name} ${one.rule}\t${excerpt(article, one)}`);
  }
  for (const gold of article.toponyms) {
    if (found.some((one) => overlaps(one, gold))) score.recalled += 1;
    else errors.push(`MISSED ${gold.name}\t${excerpt(article, gold)}`);
  }
}

function excerpt({ text, id }: Article, span: { readonly start: number; readonly end: number }): string {
  const words = `${text.slice(Math.max(0, span.start - 60), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 40)}`;
  return `${words.replaceAll(/\s+/g, " ")} (${id})`;
}

function report(name: string, score: Score, milliseconds: number, characters: number): void {
  const share = (hits: number, of: number): string => ((100 * hits) / Math.max(1, of)).toFixed(1);
  const precision = score.hits / Math.max(1, score.found);
  const recall = score.recalled / Math.max(1, score.marked);
  console.log(
    `${name.padEnd(22)} ${String(score.articles).padStart(4)} articles ${String(score.placed).padStart(5)} toponyms  ` +
      `within 161 km ${share(score.within161, score.placed)}  country ${share(score.rightCountry, score.countries)}  ` +
      `found: precision ${(100 * precision).toFixed(1)} recall ${(100 * recall).toFixed(1)} F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}  ` +
      `${((3000 * milliseconds) / characters).toFixed(2)} ms per 3 kB`,
  );
}

function evaluate(name: string, articles: readonly Article[], world: World, shownErrors: number): void {
  const score: Score = {
    articles: articles.length,
    placed: 0,
    within161: 0,
    countries: 0,
    rightCountry: 0,
    marked: 0,
    found: 0,
    hits: 0,
    recalled: 0,
  };
  const errors: string[] = [];
  for (const article of articles) scoreGiven(article, world, score, errors);
  const start = performance.now();
  for (const article of articles) scoreFound(article, world, score, errors);
  report(
    name,
    score,
    performance.now() - start,
    articles.reduce((sum, article) => sum + article.text.length, 0),
  );
  for (const error of errors.slice(0, shownErrors)) console.log(`  ${error}`);
}

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, errors: { type: "string", default: "0" } },
});
const dataDir = join(import.meta.dirname, "..", "..", "data");
const gazetteer = loadGazetteer(dataDir);
const world: World = { gazetteer, towns: readTowns(dataDir, gazetteer) };
for (const [title, folder] of [
  ["LGL", "place_lgl"],
  ["GeoVirus", "place_geovirus"],
] as const) {
  const articles = readArticles(join(values.data, folder, "docs.jsonl"));
  evaluate(
    `${title} development`,
    articles.filter((article) => !isHeldBack(article.id)),
    world,
    Number(values.errors),
  );
  evaluate(
    `${title} held back`,
    articles.filter((article) => isHeldBack(article.id)),
    world,
    0,
  );
}
