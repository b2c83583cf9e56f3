"""Builds data/actors/people.tsv: one row a dated office, [from, to). Sources in order of trust: extra.tsv and names.tsv (our own),
the factbook (CC0) for who holds office in 2026, PETRARCH country actors (MIT) for cabinets up to 2013, Wikidata (CC0) for ids."""
import csv
import json
import re
from facts import FACTS, OUT, SOVEREIGN, ascii_form, factbook, gec_to_iso, read_rows, write_table
from petrarch import entries, title_case

MONTHS = {m: i + 1 for i, m in enumerate("January February March April May June July August September October November December".split())}
# The PETRARCH country file ends with 2013: an office still open there is known only up to this day.
PETRARCH_END = "2014-01-01"
# Subcodes of a PETRARCH minister: the field of the ministry, kept as the office's wording.
FIELD = {"MIL": "defence official", "AGR": "agriculture official", "BUS": "economic official", "MED": "information official", "EDU": "education official", "HLH": "health official", "DEV": "development official", "JUD": "justice official", "LAB": "labour official", "ENV": "environment official", "HRI": "human rights official", "LEG": "parliamentary official", "REL": "religious affairs official", "COP": "police official", "SPY": "intelligence official", "REF": "refugee affairs official", "": "official"}

def key_of(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", ascii_form(name).lower()).strip()

def full_day(text: str) -> str:
    """YYYY or YYYY-MM stand for their first day."""
    return (text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10] if len(text) == 7 else text

def successions() -> list[tuple[str, ...]]:
    """Rows of extra.tsv: code, office, sector, `day: Name > day: Name > day: -`; each holder's end is the next one's start."""
    rows = []
    for code, office, sector, chain, _note in read_rows("extra.tsv", 5):
        links = [re.match(r"^(\d{4}(?:-\d\d)?(?:-\d\d)?):\s*(.+)$", part.strip()) for part in chain.split(" > ")]
        if None in links:
            raise SystemExit(f"extra.tsv: {code} {office}: cannot read {chain.split(' > ')[links.index(None)]!r}")
        for here, after in zip(links, links[1:] + [None]):
            start, end = full_day(here[1]), full_day(after[1]) if after else ""
            if end and end < start:
                raise SystemExit(f"extra.tsv: {code} {office}: {here[2]} ends {end} before {start}")
            for name in here[2].split(" & "):
                if name != "-":
                    rows.append((name, code, office, sector, start, end))
    return rows

def wikidata_ids() -> dict[str, str]:
    """Name key -> Wikidata id, left out where two people share the name."""
    found: dict[str, set[str]] = {}
    with open(FACTS / "actors_leaders" / "world_leaders_2021_wikidata.csv", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            found.setdefault(key_of(row["officeholderLabel"]), set()).add(row["officeholder"])
    return {k: min(v) for k, v in found.items() if len(v) == 1 and min(v).startswith("Q")}

def factbook_holders() -> list[tuple[str, ...]]:
    """(name, code, office, sector, from, to) of the chiefs of state and government of sovereign states."""
    iso_of = gec_to_iso()
    rows = []
    for entry in factbook():
        code = iso_of.get(entry["gec"], "")
        if not code or code in SOVEREIGN or entry["gec"] == "ca" and "anada" not in entry["country"]:
            continue
        for field in ("chief_of_state", "head_of_government"):
            text = entry[field].split(";")[0]
            match = re.match(r"^((?:[A-Z][a-z'-]+|of|the|and|\(|\))(?: (?:[A-Z][a-z'-]+|of|the|and))*?) (?:Dr\. |Gen\. |General |Col\. |Capt\. )?(?=(?:[A-Z]\S*|al-\S*|el \S*))(.+?) \(since (?:(\d+) )?(?:(\w+) )?(\d{4})", text)
            if not match:
                continue
            title, name = split_title(match[1] + " " + match[2])
            if not name:
                continue
            start = f"{match[5]}-{MONTHS.get(match[4] or 'January', 1):02d}-{int(match[3] or 1):02d}"
            rows.append((person_case(name), code, title.lower(), "GOV", start, ""))
    return rows

TITLES = ["Interim President", "Transitional President", "Transition President", "Interim Prime Minister", "Transition Prime Minister", "Caretaker Prime Minister", "Prime Minister", "Vice President", "President", "Chancellor", "King", "Queen", "Emperor", "Sultan and Prime Minister", "Sultan", "Amir", "Grand Duke", "Prince", "Premier"]

def split_title(text: str) -> tuple[str, str]:
    for title in TITLES:
        if text.startswith(title + " "):
            rest = text[len(title) + 1:]
            rest = re.sub(r"^(Dr\.|Gen\.|Col\.|Capt\.|General|Ratu|Sir|Dame) ", "", rest)
            bad = re.search(r"\b(President|Minister|Crown|of the)\b", rest)
            return (title, "") if bad else (title, rest)
    return "", ""

def person_case(name: str) -> str:
    """The factbook writes surnames in capitals."""
    return " ".join("-".join(p.capitalize() if p.isupper() and len(p) > 1 and not re.fullmatch(r"[IVX]+", p) else p for p in w.split("-")) for w in name.replace(",", "").split())

def words_of_tables() -> tuple[set[str], set[str]]:
    """Texts and last words that the other tables know as states or roles: the dictionary lists "White House" beside people."""
    states = {key_of(line.split("\t")[2]) for line in (OUT / "states.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    roles = set("forces force troops army military police soldiers officials official ministry minister ministers government house department office officers officer party parliament senate congress court courts embassy ambassador delegation spokesman spokeswoman administration regime authorities bank navy militia guard guards rebels leaders republic union council committee commission agency staff media television radio news university hospital church company group movement front front's city palace prison border troops people diplomats envoy negotiators president presidential premier prime king queen royal kingdom islands island state states federal national".split())
    return states, roles

def petrarch_people() -> list[tuple[str, tuple[str, ...], str, str, str, str, str]]:
    rows = []
    for head, synonyms, codes, _comment in entries("Phoenix.Countries.actors.txt"):
        name = title_case(head)
        if len(head.split()) < 2 or key_of(head) in NOT_PEOPLE or set(key_of(head).split()) & ROLE_WORDS or any(w in head for w in ("MINIST", "GOVERN", "PRESIDEN", "PARTY", "COMMITTEE", "OFFICE", "COUNCIL", "ARMY", "PALACE", "UNION", "REPUBLIC", "'S")):
            continue
        for code, start, end in codes:
            country, chain = code[:3], code[3:]
            country = SOVEREIGN.get(country, country)
            if country == "MUS" and re.search(r"\bOULD\b", head):
                country = "MRT"
            sector, field = chain[:3], chain[3:6]
            if country not in COUNTRIES or sector not in ("GOV", "MIL", "SPY", "COP", "REB", "OPP", "LEG") or end and end < "1988":
                continue
            end = end or PETRARCH_END
            start = start or "1988-01-01"
            if start >= end:
                continue
            if sector == "OPP":
                sector = "PTY"
            rows.append((name, tuple(title_case(s) for s in synonyms if len(s.split()) >= 2), country, FIELD.get(field, "official") if sector == "GOV" else "", sector, start, end))
    return rows

def load_countries() -> set[str]:
    text = (FACTS.parent.parent / "main" / "src" / "codebook" / "country-code.ts")
    source = text if text.exists() else HERE_SOURCE
    return set(re.findall(r"\b[A-Z]{3}\b", source.read_text())) - {"ISO"}

from facts import ROOT  # noqa: E402
HERE_SOURCE = ROOT / "src" / "codebook" / "country-code.ts"
COUNTRIES = load_countries()

NOT_PEOPLE: set[str] = set()
ROLE_WORDS: set[str] = set()

def main() -> None:
    states, roles = words_of_tables()
    NOT_PEOPLE.update(states)
    ROLE_WORDS.update(roles)
    ids, aliases, canonical = wikidata_ids(), {}, {}
    for name, others, wikidata in read_rows("names.tsv", 3):
        aliases[name] = [a for a in others.split("|") if a]
        if wikidata:
            ids[key_of(name)] = wikidata
        for form in [name, *aliases[name]]:
            canonical.setdefault(key_of(form), name)
    rows: list[tuple[str, str, str, str, str, str]] = []
    own: set[tuple[str, str]] = set()
    offices: dict[tuple[str, str], str] = {}
    for name, code, office, sector, start, end in successions():
        rows.append((name, code, office, sector, start, end))
        own.add((key_of(name), code))
        canonical.setdefault(key_of(name), name)
    own_keys = {k for k, _ in own}
    for name, code, office, sector, start, end in factbook_holders():
        tokens = set(key_of(name).split())
        # The same holder under a longer or shorter name is already there: our own rows win.
        if any(c == code and len(tokens & set(k.split())) >= min(2, len(tokens)) for k, c in own):
            continue
        rows.append((name, code, office, sector, start, end))
        canonical.setdefault(key_of(name), name)
        own.add((key_of(name), code))
    for name, synonyms, code, office, sector, start, end in petrarch_people():
        keys = {key_of(name), *(key_of(s) for s in synonyms)}
        if any((k, code) in own or canonical.get(k) and (key_of(canonical[k]), code) in own for k in keys):
            continue
        rows.append((name, code, office, sector, start, end))
        known = aliases.setdefault(name, [])
        known += [s for s in synonyms if s not in known]
    # "Juan Guaidó" and "Juan Guaido" are one person: two would leave the choice between them open.
    spelling: dict[str, str] = {}
    for name, *_ in rows:
        first = spelling.setdefault(key_of(name), name)
        if first != name:
            aliases[first] = sorted({*aliases.get(first, []), *aliases.get(name, []), name})
    rows = merge([(spelling[key_of(name)], *rest) for name, *rest in rows])
    people = {}
    table = []
    for name, code, office, sector, start, end in rows:
        forms = {a for a in aliases.get(name, []) if a != name}
        # Two people of one name are told apart by a bracket, which no text writes.
        forms |= {re.sub(r" \([^)]*\)$", "", f) for f in {name, *forms}} - {name}
        plain = ascii_form(name)
        if plain != name:
            forms.add(plain)
        table.append((name, "|".join(sorted(forms)), ids.get(key_of(name), ""), code, office, sector, start, end))
        people[name] = True
    # Cabinets of PETRARCH stand apart: another source, another trust, and read only when one of their names occurs.
    own_names = {row[0] for row in table if not row[4].endswith("official") and row[4]}
    header = ["name", "aliases", "wikidata", "code", "office", "sector", "from", "to"]
    write_table("people.tsv", header, [row for row in table if row[0] in own_names])
    write_table("officials.tsv", header, [row for row in table if row[0] not in own_names])
    print(f"people: {len(own_names)} and {len(people) - len(own_names)} officials")

def merge(rows: list[tuple[str, str, str, str, str, str]]) -> list[tuple[str, str, str, str, str, str]]:
    """Spans of one person, state, office and sector that touch or overlap become one."""
    groups: dict[tuple[str, str, str, str], list[tuple[str, str]]] = {}
    for name, code, office, sector, start, end in rows:
        groups.setdefault((name, code, office, sector), []).append((start, end))
    merged = []
    for (name, code, office, sector), spans in groups.items():
        spans.sort()
        done: list[list[str]] = []
        for start, end in spans:
            if done and (not done[-1][1] or start <= done[-1][1]):
                done[-1][1] = "" if not end or not done[-1][1] else max(done[-1][1], end)
            else:
                done.append([start, end])
        merged += [(name, code, office, sector, s, e) for s, e in done]
    return merged

if __name__ == "__main__":
    main()
