"""Coverage of data/actors/people.tsv: for each year, states with a head of state or government on 1 July; and states with few years covered."""
import csv
import re
from facts import OUT, ROOT

HEAD = re.compile(r"^(acting |interim |transitional |caretaker |transition )?(president|prime minister|premier|chancellor|king|queen|monarch|emperor|sultan|emir|amir|pope|leader|supreme leader|taoiseach|prince|grand duke|chief executive|chief adviser|captain regent)\b|head of the (military government|presidential)|chairman of the")

def main() -> None:
    codes = set(re.findall(r"\b[A-Z]{3}\b", (ROOT / "src" / "codebook" / "country-code.ts").read_text())) - {"ISO", "ATA", "ESH"}
    spans: dict[str, list[tuple[str, str]]] = {}
    foreign: dict[str, list[tuple[str, str]]] = {}
    with open(OUT / "people.tsv", encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            span = (row["from"], row["to"] or "2027-01-01")
            if HEAD.search(row["office"]):
                spans.setdefault(row["code"], []).append(span)
            if re.search(r"^(acting )?foreign (minister|secretary)|^secretary of state$|^state councillor", row["office"]):
                foreign.setdefault(row["code"], []).append(span)
    print("year\theads\tforeign ministers\tof")
    missing: dict[str, list[int]] = {}
    for year in range(1990, 2027):
        day = f"{year}-07-01"
        have = [c for c in codes if any(a <= day < b for a, b in spans.get(c, []))]
        ministers = [c for c in codes if any(a <= day < b for a, b in foreign.get(c, []))]
        for code in codes - set(have):
            missing.setdefault(code, []).append(year)
        print(f"{year}\t{len(have)}\t{len(ministers)}\t{len(codes)}")
    print("\nstates without a head in the table, by years missing")
    for code, years in sorted(missing.items(), key=lambda item: -len(item[1])):
        print(f"{code}\t{len(years)}\t{years[0]}-{years[-1]}")

if __name__ == "__main__":
    main()
