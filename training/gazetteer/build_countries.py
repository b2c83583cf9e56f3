"""The rows of countries.tsv: states and dependencies with a point, their English names and their demonyms."""
import csv
from collections import defaultdict
from pathlib import Path

from fold import fold
from geonames import Country

# Dependencies count as their state, save Hong Kong, Palestine and Antarctica (PLOVER manual).
STATE_OF = {
    "ALA": "FIN", "ASM": "USA", "AIA": "GBR", "ABW": "NLD", "BMU": "GBR", "BES": "NLD", "BVT": "NOR", "IOT": "GBR", "VGB": "GBR",
    "CYM": "GBR", "MAC": "CHN", "CXR": "AUS", "CCK": "AUS", "CUW": "NLD", "FLK": "GBR", "FRO": "DNK", "GUF": "FRA", "PYF": "FRA",
    "ATF": "FRA", "GIB": "GBR", "GRL": "DNK", "GLP": "FRA", "GUM": "USA", "GGY": "GBR", "HMD": "AUS", "IMN": "GBR", "JEY": "GBR",
    "MTQ": "FRA", "MYT": "FRA", "MSR": "GBR", "NCL": "FRA", "NFK": "AUS", "MNP": "USA", "PCN": "GBR", "PRI": "USA", "REU": "FRA",
    "BLM": "FRA", "SHN": "GBR", "MAF": "FRA", "SPM": "FRA", "SXM": "NLD", "SGS": "GBR", "SJM": "NOR", "TKL": "NZL", "TCA": "GBR",
    "UMI": "USA", "VIR": "USA", "WLF": "FRA", "XKX": "KOS", "XKK": "KOS",
}
# Names that states.tsv keeps with another state's or no entry, or that are too short to stand alone.
MORE_NAMES = {
    "COD": "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|D.R. Congo|Congo-Kinshasa|Zaire|Congo",
    "COG": "Republic of the Congo|Republic of Congo|Congo Republic|Congo-Brazzaville", "KOR": "Republic of Korea|ROK", "PRK": "DPRK",
    "PSE": "Palestine|Palestinian territories|State of Palestine|Palestinian Territory|Occupied Palestinian Territory", "VAT": "Vatican|Vatican City|Holy See",
    "CZE": "Czech Republic|Czechia", "MKD": "Macedonia|North Macedonia", "MMR": "Burma|Myanmar", "SWZ": "Swaziland|Eswatini", "CIV": "Ivory Coast|Cote d'Ivoire",
    "ARE": "UAE|U.A.E.|Emirates", "TLS": "East Timor|Timor-Leste", "NLD": "Holland|The Netherlands", "BIH": "Bosnia", "CPV": "Cape Verde",
    "TUR": "Turkiye", "RUS": "Soviet Union|USSR", "SRB": "Yugoslavia", "TTO": "Trinidad", "GMB": "The Gambia", "HKG": "Hong Kong", "USA": "U.S|US of A",
}
PLAIN_NAME = {
    "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "PSE": "Palestine", "PRK": "North Korea", "KOR": "South Korea", "IRN": "Iran",
    "SYR": "Syria", "RUS": "Russia", "LAO": "Laos", "VNM": "Vietnam", "TZA": "Tanzania", "MDA": "Moldova", "BOL": "Bolivia", "VEN": "Venezuela", "TWN": "Taiwan",
    "FSM": "Micronesia", "VAT": "Vatican City", "BRN": "Brunei", "VGB": "British Virgin Islands", "VIR": "U.S. Virgin Islands", "FLK": "Falkland Islands",
    "CIV": "Ivory Coast", "CPV": "Cape Verde", "TUR": "Turkey", "NLD": "Netherlands", "MKD": "North Macedonia", "HKG": "Hong Kong", "MAC": "Macau",
}
# These stand as regions of the gazetteer: a place in Wales is told apart from a place in the United Kingdom.
NOT_COUNTRIES = {"Abu Dhabi", "Dubai", "South", "North", "the South", "the North", "Soviets", "the Soviets", "Islamic Republic", "Jewish state", "RP", "Dominican", "Korea", "Quebec", "KRG", "Gaza", "Gaza Strip", "West Bank", "Judea and Samaria", "occupied territories", "England", "Scotland", "Wales", "Northern Ireland", "Uncle Sam", "Saint Helena", "St Helena", "the States", "Scot", "Scots", "Scottish", "Welsh", "English", "Northern Irish"}


def country_rows(countries: list[Country], population: dict[str, int], points: dict[str, tuple[float, float] | None], states: Path, sites: set[str]) -> list[str]:
    """`sites` holds the keys of our own file: what has a row there (Darfur, Tibet) is no other name of its state."""
    names: dict[str, set[str]] = defaultdict(set)
    demonyms: dict[str, set[str]] = defaultdict(set)
    with states.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] in ("name", "alias") and row["text"] not in NOT_COUNTRIES:
                names[row["code"]].add(row["text"].removeprefix("the "))
            if row["kind"] in ("adjective", "demonym") or (row["kind"] == "breakaway" and row["text"].endswith(("an", "ans", "az", "ot", "ots", "i", "ians"))):
                demonyms[row["code"]].add(row["text"])
    rows = ["code\tstate\talpha2\tname\tgeonameid\tlat\tlon\tpopulation\tnames\tdemonyms"]
    for country in sorted(countries, key=lambda c: c.alpha3):
        at = points.get(country.alpha2)
        if at is None or country.alpha3 not in population and country.alpha2 != "XK":
            continue
        state = STATE_OF.get(country.alpha3, country.alpha3)
        code = "KOS" if state == "KOS" else country.alpha3
        own = {n for n in names[code] if fold(n) not in sites or n == country.name} if code == state else set()
        name = PLAIN_NAME.get(code, country.name)
        spelt = sorted({name, *(o for o in own if "*" not in o and "," not in o), *MORE_NAMES.get(code, "").split("|")} - {""})
        people = sorted(demonyms[code] - names[code]) if code == state else []
        rows.append("\t".join([
            code, state, country.alpha2, name, country.geonameid, f"{at[0]:.2f}", f"{at[1]:.2f}",
            str(population.get(country.alpha3, 0)), "|".join(spelt), "|".join(people)]))
    return rows
