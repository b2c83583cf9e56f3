import type { Sector } from "#src/codebook/sector.js";
import type { EntityDefinition, Reference } from "../markup/definition.ts";
import { chooseMention } from "../markup/choose-mention.ts";
import { wordsAt, type Layout, type PlacedMark, type PlacedSpan } from "../markup/layout.ts";
import type { CorpusText } from "../markup/parse-text.ts";

/** An entity in the event record's form (src/contract/entity.ts), with the mention that was taken. */
export interface EntityRecord {
  code: string | null;
  sector: Sector | null;
  other_sectors: Sector[];
  entity_text: string;
  identifier_text: string;
  span: PlacedSpan;
}

/** Start, end and side of a mark, without its label. */
export function spanOf(mark: PlacedMark): PlacedSpan {
  return { start: mark.start, end: mark.end, in: mark.in };
}

/** The entity that `reference` names, at the mention nearest to `anchor`: one record, or one a member for a group. */
export function entityRecords(
  reference: Reference,
  anchor: PlacedMark,
  text: CorpusText,
  layout: Layout,
): EntityRecord[] {
  const mention = chooseMention(reference, anchor, layout.marks);
  const definition = text.definitions.entities.get(reference.label);
  if (mention === null || definition === undefined) return [];
  const members = definition.members ?? [definition.label];
  return members.flatMap((label) => {
    const member = text.definitions.entities.get(label);
    return member === undefined ? [] : [recordOf(member, mention, layout)];
  });
}

/** One record for a source: that of the entity, or for a group the code its members share (else null). */
export function sourceRecord(
  reference: Reference,
  anchor: PlacedMark,
  text: CorpusText,
  layout: Layout,
): EntityRecord | null {
  const [first, ...others] = entityRecords(reference, anchor, text, layout);
  if (first === undefined || others.length === 0) return first ?? null;
  return {
    ...first,
    code: others.every((other) => other.code === first.code) ? first.code : null,
    sector: others.every((other) => other.sector === first.sector) ? first.sector : null,
    other_sectors: [],
    identifier_text: text.definitions.entities.get(reference.label)?.name || first.entity_text,
  };
}

function recordOf(entity: EntityDefinition, mention: PlacedMark, layout: Layout): EntityRecord {
  const [sector = null, ...others] = entity.sectors;
  return {
    code: entity.code,
    sector,
    other_sectors: others,
    entity_text: wordsAt(layout, mention),
    identifier_text: entity.name,
    span: spanOf(mention),
  };
}
