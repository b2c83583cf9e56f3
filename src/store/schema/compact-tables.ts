/**
 * The second schema: five million events in tables of numbers. An event's id is the number `key` (16 hex digits), its place in the table `number`; what many events share stands once:
 * `part` (actors, a place, an act, as JSON), `party` (who stands in a part), `kind` (what weighs alike), `owner_set`, each as often as it is needed.
 * An imported row keeps its own cells and is put together from its parts when it is read (`event_json`); coded events keep their whole record.
 * `event_fact` of the source `thaw` is derived from `report_row`, `correction` and `decision`; `dyad_row` and `event_word` from `event_fact`.
 * `event_row`, `entity_row` and `event_report` are views with ids as text; `events`, `reports`, `articles` and `actors` are what `thaw sql` promises.
 */
export const COMPACT_TABLES = String.raw`
DROP VIEW events;
DROP VIEW reports;
DROP VIEW actors;
DROP TABLE posting;
DROP TABLE entity_row;
DROP TABLE event_report;
ALTER TABLE event_row RENAME TO old_event_row;
CREATE TABLE event_fact (
  number INTEGER, key UBIGINT, source VARCHAR, date DATE, enddate DATE, reported DATE, day DATE, type VARCHAR, mode VARCHAR, auxiliary VARCHAR,
  quad INTEGER, scale DOUBLE, cameo VARCHAR, country VARCHAR, place VARCHAR, lat DOUBLE, lon DOUBLE, confidence DOUBLE,
  claimed BOOLEAN, reports INTEGER, owners INTEGER, owner_set UBIGINT, kind UBIGINT, actors UBIGINT, recipients UBIGINT, location UBIGINT,
  act UBIGINT, article VARCHAR USING COMPRESSION uncompressed, alias VARCHAR USING COMPRESSION uncompressed, date_precision VARCHAR, link VARCHAR, title VARCHAR, publication VARCHAR, language VARCHAR,
  dead INTEGER, words VARCHAR, record VARCHAR, merge VARCHAR
);
CREATE TABLE part (part UBIGINT, json VARCHAR, terms UBIGINT[]);
CREATE TABLE party (part UBIGINT, place INTEGER, code VARCHAR, sector VARCHAR, name VARCHAR, wikidata VARCHAR, side VARCHAR);
CREATE TABLE kind (kind UBIGINT, type VARCHAR, mode VARCHAR, cameo VARCHAR, auxiliary VARCHAR, claimed BOOLEAN);
CREATE TABLE owner_set (owner_set UBIGINT, owner VARCHAR);
CREATE TABLE event_source (event UBIGINT, report UBIGINT, id VARCHAR, article VARCHAR, publisher VARCHAR, owner VARCHAR);
CREATE TABLE dyad_row (
  a VARCHAR, b VARCHAR, day INTEGER, kind UBIGINT, days INTEGER, reports INTEGER, owner_set UBIGINT, event UBIGINT,
  a_code VARCHAR, a_sector VARCHAR, a_id VARCHAR, a_name VARCHAR, b_code VARCHAR, b_sector VARCHAR, b_id VARCHAR, b_name VARCHAR,
  mutual BOOLEAN, lead BOOLEAN
);
CREATE TABLE event_word (term UBIGINT, number INTEGER, length INTEGER);
CREATE TABLE article_word (term VARCHAR, article VARCHAR, tf INTEGER, length INTEGER);
CREATE TABLE report_block (block UBIGINT, report UBIGINT, guest BOOLEAN);
CREATE TABLE merge_edge (block UBIGINT, one UBIGINT, other UBIGINT, points DOUBLE);
CREATE TABLE pending_event (key UBIGINT);
CREATE TABLE claimed_report (report UBIGINT);
CREATE TABLE touched (report UBIGINT, id VARCHAR, article VARCHAR, hash VARCHAR);
CREATE TABLE decision (
  verdict VARCHAR, left_article VARCHAR, left_field VARCHAR, left_start INTEGER, left_end INTEGER, left_type VARCHAR,
  right_article VARCHAR, right_field VARCHAR, right_start INTEGER, right_end INTEGER, right_type VARCHAR, who VARCHAR, made TIMESTAMP
);
CREATE MACRO key_of(id) AS ('0x' || id)::UBIGINT;
CREATE MACRO id_of(key) AS printf('%016x', key);
CREATE MACRO report_key(id, article) AS ('0x' || sha256(id || ' ' || article)[1:16])::UBIGINT;
ALTER TABLE report_row ADD COLUMN report UBIGINT;
UPDATE report_row SET report = report_key(id, article);
INSERT INTO touched SELECT report, id, article, hash FROM report_row LEFT JOIN article_row USING (article) WHERE source = 'thaw';
CREATE MACRO quoted(text) AS coalesce(to_json(text::VARCHAR)::VARCHAR, 'null');
CREATE MACRO term_keys(words) AS list_transform(terms(words), lambda term: hash(term));
CREATE MACRO assembled(key, source, alias, article, reported, date, enddate, date_precision, dead, link, words, title, language, publication,
    actors_json, recipients_json, place_json, act_json) AS
  '{"id":"' || id_of(key) || '","aliases":' || CASE WHEN alias IS NULL THEN '[]' ELSE '[' || quoted(source || ':' || alias) || ']' END
  || ',"article":' || quoted(coalesce(article, source || ':' || id_of(key))) || ',"reported":' || quoted(reported) || ',"date":' || quoted(date)
  || ',"enddate":' || quoted(enddate) || ',"time":null,"date_precision":"' || date_precision || '","date_basis":"'
  || CASE WHEN reported = date THEN 'publication' ELSE 'text' END || '","actor":' || actors_json || ',"recipient":' || recipients_json
  || split_part(act_json, chr(30), 1) || ',"event_text":[],"event_loc":' || coalesce(place_json, 'null') || ',"size":'
  || CASE WHEN dead IS NULL THEN 'null' ELSE '{"dead":' || dead || ',"injured":null,"arrested":null}' END
  || ',"count":null,"attribution":null' || split_part(act_json, chr(30), 2) || ',"confidence":1,"link":' || quoted(CASE link WHEN '=' THEN article ELSE link END) || ',"text":' || quoted(words)
  || ',"text_info":null,"cite_info":{"corpus":' || quoted(source) || ',"citation":null,"url":' || quoted(CASE link WHEN '=' THEN article ELSE link END) || ',"title":' || quoted(title)
  || ',"language":' || quoted(language) || ',"publication":' || quoted(publication) || ',"license":null,"copyright":null,"version":null},"coder":'
  || quoted(source) || ',"coded_date":null,"coded_time":null' || split_part(act_json, chr(30), 3) || '}';
CREATE VIEW event_json AS SELECT key, coalesce(record, assembled(key, source, alias, article, reported, date, enddate, date_precision, dead, link, words,
    title, language, publication, a.json, r.json, l.json, t.json)) AS record
  FROM event_fact LEFT JOIN part a ON a.part = actors LEFT JOIN part r ON r.part = recipients LEFT JOIN part l ON l.part = location
  LEFT JOIN part t ON t.part = act;
CREATE VIEW event_row AS SELECT id_of(key) AS id, * EXCLUDE (record), coalesce(record, (SELECT j.record FROM event_json j WHERE j.key = e.key)) AS record
  FROM event_fact e;
CREATE VIEW entity_row AS
  SELECT id_of(key) AS event, 'actor' AS side, code, sector, name, wikidata FROM event_fact JOIN party ON part = actors
  UNION ALL SELECT id_of(key), 'recipient', code, sector, name, wikidata FROM event_fact JOIN party ON part = recipients;
CREATE VIEW event_report AS SELECT id_of(event) AS event, id AS report, article, publisher, owner FROM event_source;
CREATE VIEW events AS SELECT
  id_of(key) AS id, source, date, enddate, reported, day, type, mode, list_filter(string_split(auxiliary, ' '), lambda mark: mark <> '') AS auxiliary,
  quad, scale, cameo,
  (SELECT list(code ORDER BY code) FROM party WHERE part = actors) AS actor,
  (SELECT list(code ORDER BY code) FROM party WHERE part = recipients) AS recipient,
  place, country, lat, lon, confidence, claimed, reports, owners, (SELECT j.record::JSON FROM event_json j WHERE j.key = event_fact.key) AS record
  FROM event_fact;
CREATE VIEW reports AS
  SELECT r.id, coalesce(id_of(m.event), r.id) AS event, r.article, r.source, m.publisher, m.owner, r.evidence, r.record::JSON AS record
  FROM report_row r LEFT JOIN event_source m ON m.report = r.report
  UNION ALL
  SELECT id_of(e.key), id_of(e.key), coalesce(e.article, e.source || ':' || id_of(e.key)), e.source, NULL, NULL, NULL, j.record::JSON
  FROM event_fact e JOIN event_json j USING (key)
  WHERE e.source <> 'thaw' AND NOT EXISTS (SELECT 1 FROM report_row r WHERE key_of(r.id) = e.key);
CREATE VIEW actors AS SELECT event, side, code, sector, name, wikidata FROM entity_row;
`;
