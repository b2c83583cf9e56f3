"""Shared reading and writing of the actor tables: facts in, sorted TSV out. Python 3.11, standard library only."""
import csv
import json
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FACTS = ROOT.parent / "shared" / "data"
OUT = ROOT / "data" / "actors"

# Dependencies count as their state, save Antarctica, Hong Kong and Palestine (PLOVER manual). Niue and the Cook Islands are states of their own.
SOVEREIGN = {
    "ALA": "FIN", "ASM": "USA", "AIA": "GBR", "ABW": "NLD", "BMU": "GBR", "BES": "NLD", "BVT": "NOR", "IOT": "GBR", "VGB": "GBR",
    "CYM": "GBR", "MAC": "CHN", "CXR": "AUS", "CCK": "AUS", "CUW": "NLD", "FLK": "GBR", "FRO": "DNK", "GUF": "FRA", "PYF": "FRA",
    "ATF": "FRA", "GIB": "GBR", "GRL": "DNK", "GLP": "FRA", "GUM": "USA", "GGY": "GBR", "HMD": "AUS", "IMN": "GBR", "JEY": "GBR",
    "MTQ": "FRA", "MYT": "FRA", "MSR": "GBR", "NCL": "FRA", "NFK": "AUS", "MNP": "USA", "PCN": "GBR", "PRI": "USA", "REU": "FRA",
    "BLM": "FRA", "SHN": "GBR", "MAF": "FRA", "SPM": "FRA", "SXM": "NLD", "SGS": "GBR", "SJM": "NOR", "TKL": "NZL", "TCA": "GBR",
    "UMI": "USA", "VIR": "USA", "WLF": "FRA", "IMY": "GBR", "ANT": "NLD", "XKX": "KOS", "KSV": "KOS", "TMP": "TLS", "ROM": "ROU",
    "ZAR": "COD", "SRP": "SRB", "YUG": "SRB", "GZA": "PSE", "WBK": "PSE", "BUR": "MMR",
}

def ascii_form(text: str) -> str:
    """The same words without accents; letters that do not decompose are spelt out."""
    for a, b in (("ı", "i"), ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"), ("ß", "ss"), ("æ", "ae"), ("ə", "a"), ("Ə", "A"), ("’", "'"), ("‘", "'")):
        text = text.replace(a, b)
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))

def read_rows(name: str, columns: int) -> list[list[str]]:
    """Rows of one of our own tables beside this file: comments and blank lines skipped, short rows filled with empty cells."""
    rows = []
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("\t")]
        if len(cells) > columns:
            raise SystemExit(f"{name}:{number}: {len(cells)} cells, at most {columns}")
        rows.append(cells + [""] * (columns - len(cells)))
    return rows

def write_table(name: str, header: list[str], rows: set[tuple[str, ...]] | list[tuple[str, ...]]) -> None:
    """Writes data/actors/<name>, sorted, one header line, no empty trailing cells kept apart from their tabs."""
    OUT.mkdir(parents=True, exist_ok=True)
    lines = sorted({"\t".join(r) for r in rows})
    (OUT / name).write_text("\t".join(header) + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} rows")

def country_codes() -> list[dict[str, str]]:
    with open(FACTS / "actors_countries" / "country-codes.csv", encoding="utf-8-sig") as f:
        return list(csv.DictReader(f))

def factbook() -> list[dict[str, str]]:
    with open(FACTS / "actors_leaders" / "factbook_government.jsonl", encoding="utf-8") as f:
        return [json.loads(line) for line in f]

def gec_to_iso() -> dict[str, str]:
    """The factbook's two-letter codes (GEC, once FIPS 10-4) to ISO alpha-3."""
    table = {}
    for row in country_codes():
        for gec in row["FIPS"].replace(" ", "").split(","):
            table[gec.lower()] = row["ISO3166-1-Alpha-3"]
    table.update({"rs": "RUS", "od": "SSD", "kv": "KOS", "gz": "PSE", "we": "PSE", "nn": "SXM", "uc": "CUW", "tb": "BLM", "rn": "MAF", "mj": "MNE", "ri": "SRB", "wa": "NAM"})
    return table
