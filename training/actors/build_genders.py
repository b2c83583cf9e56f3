"""Builds data/actors/genders.tsv from our own genders_extra.tsv: given names, titles and nouns that tell a woman from a man, for coreference."""
from facts import read_rows, write_table

def main() -> None:
    rows = [(word, gender) for gender, words in read_rows("genders_extra.tsv", 2) for word in words.split("|")]
    words = [word for word, _ in rows]
    twice = {word for word in words if words.count(word) > 1}
    if twice:
        raise SystemExit(f"genders_extra.tsv: twice {', '.join(sorted(twice))}")
    write_table("genders.tsv", ["word", "gender"], rows)

if __name__ == "__main__":
    main()
