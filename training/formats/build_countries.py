"""Writes data/formats/countries.tsv: one row a country or dependency, with its codes in the formats' own lists and its English names.

    python training/formats/build_countries.py ../shared/data/actors_countries/country-codes.csv

Codes and names come from country-codes.csv (datasets/country-codes, PDDL) and from country_facts.tsv beside this file.
"""
import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "data" / "formats" / "countries.tsv"
# What the codebook treats as a code of its own although the source calls it part of a state (plover.md, Entities).
OWN_CODE = {"HKG", "PSE", "ATA", "ESH", "TWN", "COK", "NIU"}
# FIPS 10-4: the source joins two codes in one cell, and leaves out what the list dropped but GDELT still writes.
FIPS = {"PSE": "WE|GZ", "SRB": "RI|RB|YI", "SJM": "SV|JN", "KOS": "KV", "UMI": "", "BES": ""}
NAME_COLUMNS = ("UNTERM English Short", "CLDR display name", "official_name_en")


def plain(name: str) -> str:
    """A name as it stands in running text: "Gambia (the)" is Gambia, and the source's asterisks are footnotes."""
    return name.replace("(the)", "").replace("*", "").replace("’", "'").replace("&", "and").strip()


def facts() -> dict[str, dict[str, str]]:
    with (HERE / "country_facts.tsv").open(encoding="utf-8") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        return {row["iso3"]: row for row in csv.DictReader(rows, delimiter="\t")}


def main(source: str) -> None:
    known = facts()
    with open(source, encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    alpha3 = {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in rows}
    table = [country(row, alpha3, known) for row in rows]
    kosovo = known["KOS"]
    table.append(["KOS", "KOS", "XK", "", FIPS["KOS"], kosovo["cow"], kosovo["names"]])
    header = "iso3\tstate\talpha2\tnumeric\tfips\tcow\tnames"
    TARGET.write_text("\n".join([header, *("\t".join(row) for row in sorted(table))]) + "\n", encoding="utf-8")


def country(row: dict[str, str], alpha3: dict[str, str], known: dict[str, dict[str, str]]) -> list[str]:
    code = row["ISO3166-1-Alpha-3"]
    fact = known.get(code, {"cow": "", "names": ""})
    names = [*fact["names"].split("|"), *(plain(row[column]) for column in NAME_COLUMNS)]
    status = row["is_independent"].split()
    # "Territory of US", "Part of FI", "Crown dependency of GB": the last word is the state.
    owner = alpha3.get(status[-1]) if len(status) > 1 and code not in OWN_CODE else None
    return [code, owner or code, row["ISO3166-1-Alpha-2"], row["ISO3166-1-numeric"].zfill(3),
            FIPS.get(code, row["FIPS"].strip()), fact["cow"], "|".join(dict.fromkeys(name for name in names if name))]


if __name__ == "__main__":
    main(sys.argv[1])
