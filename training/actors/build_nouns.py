"""Builds data/actors/nouns.tsv from our own nouns_extra.tsv: what one of a noun is, for coreference."""
from facts import read_rows, write_table

def main() -> None:
    rows = [(noun, nature) for nature, nouns in read_rows("nouns_extra.tsv", 2) for noun in nouns.split("|")]
    twice = {noun for noun, _ in rows if [n for n, _ in rows].count(noun) > 1}
    if twice:
        raise SystemExit(f"nouns_extra.tsv: two natures for {', '.join(sorted(twice))}")
    write_table("nouns.tsv", ["noun", "nature"], rows)

if __name__ == "__main__":
    main()
