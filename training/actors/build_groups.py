"""Builds data/actors/groups.tsv from our own groups_extra.tsv: names of several states together, each member by a name of states.tsv."""
from facts import OUT, read_rows, write_table

def main() -> None:
    known = {line.split("\t")[2] for line in (OUT / "states.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    rows = [(name, members) for name, members in read_rows("groups_extra.tsv", 2)]
    unknown = [member for _, members in rows for member in members.split("|") if member not in known]
    if unknown:
        raise SystemExit(f"groups_extra.tsv: states.tsv has no {', '.join(unknown)}")
    write_table("groups.tsv", ["name", "members"], rows)

if __name__ == "__main__":
    main()
