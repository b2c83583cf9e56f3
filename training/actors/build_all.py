"""Builds every table of data/actors, then its README.md with counts and checksums."""
import hashlib
import build_ambiguous
import build_genders
import build_groups
import build_nouns
import build_organisations
import build_people
import build_roles
import build_states
from facts import OUT

WHAT = {
    "states.tsv": ("names, people, capitals and seats of power of states; columns code, kind, text, sector", "factbook (CC0), country-codes (PDDL), ours", "CC0-1.0, PDDL-1.0, Apache-2.0"),
    "people.tsv": ("people with dated offices [from, to): heads of state and government, ministers, central figures; one row an office", "ours; heads in office in 2026 from the factbook (CC0); ids of Wikidata (CC0)", "Apache-2.0, CC0-1.0"),
    "officials.tsv": ("cabinets of about 1988 to 2013, months exact at best; same columns", "PETRARCH country actors, petrarch2 (MIT)", "MIT"),
    "organisations.tsv": ("bodies with names: what they are in [from, to)", "ours; PETRARCH international and armed actors, petrarch2 (MIT)", "Apache-2.0, MIT"),
    "roles.tsv": ("role nouns and their sectors; weak ones leave the sector to another word, those with `one_of` take the one of these that the article speaks of", "ours; PETRARCH agents, petrarch2 (MIT); PLOVER agents of NGEC (MIT)", "Apache-2.0, MIT"),
    "nouns.tsv": ("what one of a noun is: a person, a body, a state; for coreference", "ours", "Apache-2.0"),
    "genders.tsv": ("given names, titles and nouns that tell a woman from a man; for coreference", "ours", "Apache-2.0"),
    "groups.tsv": ("names of several states together, and these", "ours", "Apache-2.0"),
    "weights.tsv": ("what each feature counts in the choice of a home or an antecedent; made by `training/actors/fit_weights.py`", "ours, from the training part of our corpus (CC BY 4.0)", "Apache-2.0"),
    "sectors.tsv": ("what each feature counts for each sector, where rules have only a noun to go by or none; made by `training/actors/fit_weights.py`", "ours, from the training part of our corpus (CC BY 4.0)", "Apache-2.0"),
    "ambiguous.tsv": ("words of two states with cues; the first row of a text is its reading without a cue, so the order is meaning", "ours", "Apache-2.0"),
}

TEXT = """# Actor knowledge

Facts about who is who, for `src/resolution/actors`. All tables are made by `training/actors/build_all.py`; change the sources
there, never a table here. Sorted by bytes, one header line, cells parted by tabs, lists by `|`. Days are YYYY-MM-DD, [from, to);
an empty end is open. Sectors and codes are PLOVER's.

| file | rows | what | origin | licence |
| --- | ---: | --- | --- | --- |
{files}

Sources and versions: factbook/factbook.json 8662a8b1 (CC0); datasets/country-codes caa72d1 (PDDL); openeventdata/Dictionaries
aa75b79, the files that petrarch2 ships under MIT, copyright 2014 Open Event Data Alliance; ahalterman/NGEC-2025 a3909e2 (MIT);
every-politician-scrapers/world-leaders-2021 be7039c (ids of Wikidata, CC0). What is ours was written from general knowledge
and compared with REIGN d7a8a6f (MIT) by `training/actors/check_dates.py`. Nothing here comes from ODbL or share-alike tables. The MIT notices stand in
LICENSE-MIT.txt.

Known limits: `officials.tsv` ends with 2013, so who was minister there counts as former official (ELI) later unless the text gives a
title; ministers of smaller states after 2013 are mostly not known; facts are current to the summer of 2026.

SHA-256

{sums}
"""

def main() -> None:
    build_states.main()
    build_roles.main()
    build_people.main()
    build_organisations.main()
    build_ambiguous.main()
    build_nouns.main()
    build_genders.main()
    build_groups.main()
    files, sums = [], []
    for name, (what, origin, licence) in sorted(WHAT.items()):
        data = (OUT / name).read_bytes()
        files.append(f"| `{name}` | {data.count(10) - 1} | {what} | {origin} | {licence} |")
        sums.append(f"    {hashlib.sha256(data).hexdigest()}  {name}")
    (OUT / "README.md").write_text(TEXT.format(files="\n".join(files), sums="\n".join(sums)), encoding="utf-8")

if __name__ == "__main__":
    main()
