/**
 * The first schema. Tables end in `_row`; the views beside them are what `thaw sql` promises. No primary keys: DuckDB refuses to delete and insert
 * one key in the same transaction, and its indexes cost memory that five million events do not leave.
 * `event_row`, `entity_row`, `event_report` of the source `thaw`, and `posting`, are derived from `report_row` and `correction`.
 */
export const FIRST_TABLES = String.raw`
CREATE TABLE setting (name VARCHAR, value VARCHAR);
CREATE TABLE article_row (
  article VARCHAR, hash VARCHAR, title VARCHAR, published DATE, publisher VARCHAR, url VARCHAR, language VARCHAR,
  characters INTEGER, text VARCHAR, signature VARCHAR, credit VARCHAR, fingerprint VARCHAR, records VARCHAR
);
CREATE TABLE report_row (id VARCHAR, article VARCHAR, source VARCHAR, evidence VARCHAR, record VARCHAR);
CREATE TABLE event_row (
  id VARCHAR, source VARCHAR, date DATE, enddate DATE, reported DATE, day DATE, type VARCHAR, mode VARCHAR, auxiliary VARCHAR,
  quad INTEGER, scale DOUBLE, cameo VARCHAR, country VARCHAR, place VARCHAR, lat DOUBLE, lon DOUBLE, confidence DOUBLE,
  claimed BOOLEAN, reports INTEGER, owners INTEGER, words VARCHAR, record VARCHAR, merge VARCHAR
);
CREATE TABLE entity_row (event VARCHAR, side VARCHAR, code VARCHAR, sector VARCHAR, name VARCHAR, wikidata VARCHAR);
CREATE TABLE event_report (event VARCHAR, report VARCHAR, article VARCHAR, publisher VARCHAR, owner VARCHAR);
CREATE TABLE posting (kind VARCHAR, term VARCHAR, key VARCHAR, tf INTEGER, length INTEGER);
CREATE TABLE run (id VARCHAR, started TIMESTAMP, command VARCHAR, manifest VARCHAR);
CREATE TABLE correction (
  hash VARCHAR, field VARCHAR, start INTEGER, "end" INTEGER, event VARCHAR, verdict VARCHAR, changes VARCHAR, who VARCHAR, made TIMESTAMP
);
CREATE MACRO terms(words) AS list_transform(
  list_filter(regexp_split_to_array(strip_accents(lower(words)), '[^\p{L}\p{N}]+'), lambda word: len(word) > 0),
  lambda word: CASE WHEN len(word) < 4 THEN word ELSE regexp_replace(
    regexp_replace(regexp_replace(regexp_replace(word, '(ies|ied)$', 'y'), '([^s])s$', '\1'), '(ing|ed|es|e)$', ''),
    '(bb|dd|gg|ll|mm|nn|pp|rr|ss|tt)$', '') END
);
CREATE VIEW events AS SELECT
  id, source, date, enddate, reported, day, type, mode, list_filter(string_split(auxiliary, ' '), lambda mark: mark <> '') AS auxiliary, quad, scale, cameo,
  (SELECT list(code ORDER BY code) FROM entity_row WHERE event = id AND side = 'actor') AS actor,
  (SELECT list(code ORDER BY code) FROM entity_row WHERE event = id AND side = 'recipient') AS recipient,
  place, country, lat, lon, confidence, claimed, reports, owners, record::JSON AS record
  FROM event_row;
CREATE VIEW reports AS
  SELECT r.id, coalesce(m.event, r.id) AS event, r.article, r.source, m.publisher, m.owner, r.evidence, r.record::JSON AS record
  FROM report_row r LEFT JOIN event_report m ON m.report = r.id AND m.article = r.article
  UNION ALL
  SELECT e.id, e.id, e.record ->> '$.article', e.source, NULL, NULL, NULL, e.record::JSON
  FROM event_row e WHERE e.source <> 'thaw' AND NOT EXISTS (SELECT 1 FROM report_row r WHERE r.id = e.id);
CREATE VIEW articles AS SELECT article, hash, title, published, publisher, url, language, characters, text FROM article_row;
CREATE VIEW actors AS SELECT event, side, code, sector, name, wikidata FROM entity_row;
`;
