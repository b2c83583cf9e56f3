"""Builds data/actors/ambiguous.tsv from our own ambiguous_extra.tsv: words of two states, with the cues that tell them apart."""
from facts import read_rows, OUT

def main() -> None:
    # The order of the rows of one text is meaning: the first is the reading without a cue. So this table is not sorted.
    rows = read_rows("ambiguous_extra.tsv", 3)
    texts = sorted({r[0] for r in rows})
    lines = ["\t".join(r) for text in texts for r in rows if r[0] == text]
    (OUT / "ambiguous.tsv").write_text("text\tcode\tcues\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"ambiguous.tsv: {len(lines)} rows")

if __name__ == "__main__":
    main()
