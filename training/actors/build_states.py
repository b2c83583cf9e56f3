"""Builds data/actors/states.tsv from the factbook (CC0), country-codes (PDDL) and our own states_extra.tsv."""
import re
from facts import SOVEREIGN, ascii_form, country_codes, factbook, gec_to_iso, read_rows, write_table

# Words of the factbook that would mislead: both Koreas are "Korean" there, Bern a city, Americans of the territories.
SKIP_PEOPLE = {"PRK", "KOR", "HKG", "MAC", "SPM", "VAT", "TWN", "MNP", "GUM", "PRI", "VIR", "COD", "COG"}
SKIP_CAPITAL = {"PSE", "NRU", "USA", "ESH", "MAC", "HKG", "TZA", "NLD", "MMR", "ISR"}
# Capitals or islands whose bare name is a common word or a better known place elsewhere.
AMBIGUOUS_CAPITAL = {"Kingston", "Victoria", "Georgetown", "George Town", "Stanley", "Hamilton", "Plymouth", "San Juan", "Santiago", "San Jose", "San José", "Saint John's", "West Island", "The Settlement", "none"}

# Without the article these are ordinary words.
KEEP_ARTICLE = {"the North", "the South", "the north", "the south", "the Hill", "the Lodge", "the States", "the Beehive", "the Soviets", "the Solomons", "the Rada"}
NOISE = {"still used among English speakers", "Pitcairn, Henderson, Ducie, and Oeno Islands", "Congo or", "Islamic Republic", "U.S. Outlying Islands"}
SHORT_NAME = {"US": "United States", "UK": "United Kingdom", "Myanmar": "Myanmar"}

def clean(text: str) -> str:
    return re.sub(r"\s*[\(\[].*?[\)\]]", "", text.split(";")[0].split("note -")[0]).strip(" ,")

def people(noun: str) -> list[str]:
    found = []
    for part in re.split(r",| or |;", noun):
        part = re.sub(r"\(US [^)]*\)|\(singular[^)]*\)|\(plural\)|\(collective[^)]*\)|\(colloquial\)|note.*", "", part).strip()
        match = re.match(r"^(\S.*)\((s|men|women)\)$", part)
        if match and match[2] == "s":
            found += [match[1], match[1] + "s"]
        elif part and part not in ("NA", "none") and "(" not in part:
            found.append(part)
    return found

def adjectives(text: str) -> list[str]:
    text = re.sub(r"\([^)]*\)|note.*", "", text)
    return [p.strip().removesuffix("(s)") for p in re.split(r",| or |;|/", text) if p.strip() not in ("", "none", "NA")]

def main() -> None:
    rows: set[tuple[str, ...]] = set()
    def add(code: str, kind: str, text: str, sector: str = "") -> None:
        text = text.replace("’", "'").strip()
        if len(text) < 2:
            return
        for form in {text, ascii_form(text)}:
            rows.add((code, kind, form, sector))
    for row in country_codes():
        iso = row["ISO3166-1-Alpha-3"]
        code = SOVEREIGN.get(iso, iso)
        name = row["CLDR display name"].replace("&", "and")
        name = SHORT_NAME.get(name, name)
        kind = "name" if code == iso else "dependency"
        if iso not in ("COD", "COG", "PSE", "HKG", "VAT"):
            add(code, kind, re.sub(r" \(.*\)| \[.*\]", "", name))
            if name.startswith("St. "):
                add(code, "alias", name.replace("St. ", "Saint "))
                add(code, "alias", name.replace("St. ", "St "))
        if row["UNTERM English Short"] and iso not in ("COG", "PSE"):
            add(code, "alias" if code == iso else kind, re.sub(r"\s*\(.*\)|\s*\[.*\]", "", row["UNTERM English Short"]))
        formal = re.sub(r"^the ", "", row["UNTERM English Formal"] or "")
        add(code, "alias" if code == iso else kind, re.sub(r"\s*\(.*\)|\s*\[.*\]", "", formal))
    iso_of = gec_to_iso()
    for entry in factbook():
        iso = iso_of.get(entry["gec"])
        if not iso or not entry["country"] or entry["gec"] in ("ca",) and not entry["demonym_adj"]:
            continue
        code = SOVEREIGN.get(iso, iso)
        own = code == iso
        if entry["country"] not in ("none", "DRC") and "(" not in entry["country"] and "," not in entry["country"]:
            add(code, "alias" if own else "dependency", entry["country"].removeprefix("The "))
        long = clean(entry["long"])
        if long not in ("none", "") and len(long) < 60 and iso not in ("AFG",):
            add(code, "alias" if own else "dependency", long.removeprefix("The "))
        capital = clean(entry["capital"])
        if own and iso not in SKIP_CAPITAL and capital and len(capital) < 30 and capital not in AMBIGUOUS_CAPITAL:
            add(code, "capital", capital)
        if iso in SKIP_PEOPLE:
            continue
        kind_noun, kind_adjective = ("demonym", "adjective") if own else ("dependency", "dependency")
        for text in people(entry["demonym_noun"]):
            add(code, kind_noun, text)
        for text in adjectives(entry["demonym_adj"]):
            add(code, kind_adjective, text)
    for code, kind, texts, sector in read_rows("states_extra.tsv", 4):
        for text in texts.split("|"):
            match = re.match(r"^(.*)\(([A-Z]{3})\)$", text)
            add(code, kind, match[1] if match else text, match[2] if match else sector)
    # One text has one row of a kind and state; a name beats an alias of the same words.
    names = {(r[0], r[2]) for r in rows if r[1] == "name"}
    kept = [r for r in rows if not (r[1] == "alias" and (r[0], r[2]) in names)]
    # "the Vatican", "the South": the article is matched by the finder, never stored twice.
    final = {(c, k, t if t in KEEP_ARTICLE or not t.startswith("the ") else t[4:], s) for c, k, t, s in kept if t not in NOISE}
    write_table("states.tsv", ["code", "kind", "text", "sector"], final)

if __name__ == "__main__":
    main()
