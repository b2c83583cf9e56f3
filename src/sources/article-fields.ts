import { z } from "zod";
import type { Article, Origin, Rejected, SourceItem } from "./article.ts";

/** The keys under which people's exports keep each field of an article, first match wins. */
export const FIELD_KEYS = {
  text: ["text", "event_text", "content", "body", "maintext"],
  published: ["date", "pub_date", "published", "date_publish"],
  title: ["title", "headline"],
  publisher: ["source", "publisher", "domain"],
  url: ["url", "link"],
  id: ["id", "story_id"],
  language: ["language"],
} as const;

export type ArticleField = keyof typeof FIELD_KEYS;

/** A user's own names of columns: field of the article to key in the input. */
export type FieldMap = Partial<Record<ArticleField, string>>;

const Scalar = z.union([z.string(), z.number()]).transform(String);

/** One record of JSONL or CSV as an article, or the reason why it is none. */
export function articleFromFields(
  record: Readonly<Record<string, unknown>>,
  origin: Origin,
  map: FieldMap,
): SourceItem {
  const value = (field: ArticleField): string | null => {
    const keys = map[field] === undefined ? FIELD_KEYS[field] : [map[field]];
    for (const key of keys) {
      const parsed = Scalar.safeParse(record[key]);
      if (parsed.success && parsed.data.trim() !== "") return parsed.data;
    }
    return null;
  };
  const text = value("text");
  const id = value("id");
  if (text === null) return missingText(id, origin, map, Object.keys(record));
  const day = publicationDay(value("published"));
  if (day === "unreadable") return unreadableDate(id, origin, value("published") ?? "");
  return {
    id,
    title: value("title"),
    text,
    published: day,
    publisher: value("publisher"),
    url: value("url"),
    language: value("language"),
    extracted: false,
    origin,
  } satisfies Article;
}

/** The day in an ISO date or date-time, YYYYMMDD, or RFC 2822 date; null when there is none. */
export function publicationDay(value: string | null): string | null {
  if (value === null || value.trim() === "") return null;
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(value.trim());
  if (iso) return validDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const mail = /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(value.trim());
  const month = mail ? MONTHS.indexOf((mail[2] ?? "").toLowerCase()) + 1 : 0;
  if (mail && month > 0)
    return validDay(`${mail[3]}-${String(month).padStart(2, "0")}-${(mail[1] ?? "").padStart(2, "0")}`);
  return "unreadable";
}

/** As `publicationDay`, an unreadable date counting as none: for sources whose date is a courtesy, not a column. */
export function dayOrNull(value: string | null): string | null {
  const day = publicationDay(value);
  return day === "unreadable" ? null : day;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function validDay(day: string): string {
  return z.iso.date().safeParse(day).success ? day : "unreadable";
}

function missingText(id: string | null, origin: Origin, map: FieldMap, found: string[]): Rejected {
  const wanted = map.text ?? FIELD_KEYS.text.join(", ");
  return {
    rejected: true,
    article: id,
    origin,
    stage: "parse",
    reason: `no text: none of the keys ${wanted} holds any (found: ${found.slice(0, 12).join(", ") || "no key"})`,
    hint: "rename the key, or name it with --map text=KEY",
  };
}

function unreadableDate(id: string | null, origin: Origin, value: string): Rejected {
  return {
    rejected: true,
    article: id,
    origin,
    stage: "parse",
    reason: `the date "${value.slice(0, 40)}" is no day of the form YYYY-MM-DD`,
    hint: "write the date as YYYY-MM-DD, or leave it out and give --date",
  };
}
