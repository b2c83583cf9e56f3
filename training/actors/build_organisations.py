"""Builds data/actors/organisations.tsv from our own organisations_extra.tsv and the PETRARCH dictionaries (MIT) of international bodies and armed groups."""
import re
from facts import OUT, SOVEREIGN, ascii_form, read_rows, write_table
from petrarch import entries, title_case
from build_people import COUNTRIES, key_of

# Words that mark a fund or a listed share rather than an actor of the news.
SHARES = re.compile(r"\b(FUND|TRUST|INCOME|BANCORP|BANCSHARES|REIT|PARTNERS|LP|ETF|SHARES|ACQUISITION|HOLDINGS|PROPERTIES|REALTY|MUNI|MUNICIPAL|DIVIDEND|YIELD|SECURITIES|TRUSTS|PHARMACEUTICALS|THERAPEUTICS|INSURED|NUVEEN|BLACKROCK|EATON VANCE|PROSHARES|ISHARES)\b")
COMPANY_TAIL = re.compile(r",? (INC|INCORPORATED|CORP|CORPORATION|LTD|LIMITED|PLC|LLC|CO|COMPANY|GROUP|SA|AG|NV|SE|ADR|HOLDING|HOLDINGS)\.?$")

def plover(code: str) -> tuple[str, str, str, str] | None:
    """(code, sector, other sectors, kind) of a CAMEO code chain."""
    head, rest = code[:3], code[3:]
    if head == "IGO":
        if rest.startswith("UNO"):
            return "UNO", "", "", "igo"
        if rest.startswith("EUREEC"):
            return "EUR", "", "", "igo"
        return "IGO", "", "", "igo"
    if head == "NGO":
        return "NGO", "SOC", "", "ngo"
    if head == "MNC":
        return "MNC", "BUS", "", "company"
    if head == "IMG":
        return "IMG", "REB", "", "armed group"
    country = SOVEREIGN.get(head, head)
    if rest.startswith("REB"):
        return (country, "REB", "", "armed group") if country in COUNTRIES else ("IMG", "REB", "", "armed group")
    return None

def split_form(text: str) -> list[str]:
    """A name with its initials in brackets is two forms."""
    match = re.match(r"^(.*?)\s*\(([^)]*)\)\s*$", text)
    return [match[1].strip(), match[2].strip()] if match else [text]

def rows_of(name: str, persons: bool) -> list[tuple[str, ...]]:
    rows = []
    for head, synonyms, codes, comment in entries(name):
        if not codes or persons and (codes[0][1] or codes[0][2] or re.match(r"^(UN|The EU|NATO|IAEA)\b", comment)):
            continue
        coded = plover(codes[0][0])
        if coded is None or coded[3] == "company" and SHARES.search(head):
            continue
        forms: list[str] = []
        for raw in [head, *synonyms]:
            for form in split_form(re.sub(r"^THE ", "", raw)):
                forms.append(form)
                if coded[3] == "company":
                    forms.append(COMPANY_TAIL.sub("", form))
        shown = []
        for form in forms:
            words = form.split()
            # One ordinary word is no safe name ("Target", "Gap"); initials of three letters and more are.
            if not words or len(words) == 1 and (coded[3] == "company" or len(form) < 3 or len(form) > 6):
                continue
            text = form if len(words) == 1 and len(form) <= 6 else title_case(form)
            if text not in shown:
                shown.append(text)
        if shown:
            code, sector, other, kind = coded
            rows.append((code, sector, shown[0], "|".join(shown[1:]), "", kind, other, "", ""))
    return rows

# Kinds whose rows may list several bodies of one sector; the words tell which are only other names of the first.
LISTS = {"company", "media", "party", "criminals", "union", "police", "intelligence", "movement", "parliament", "church"}

def other_name(name: str, alias: str) -> bool:
    """Whether an alias is the same body: it shares a long word, or is the initials, or the name is the alias's."""
    words, others = (set(re.findall(r"[a-z]{4,}", ascii_form(t).lower())) for t in (name, alias))
    generic = {"party", "news", "agency", "national", "movement", "group", "company", "democratic", "people", "union", "state", "north", "south", "general", "bank", "times", "police", "front", "motors", "cartel", "house", "church", "post", "army", "oil", "department", "intelligence", "liberal", "christian", "german", "italian", "british", "royal", "television", "party's", "social", "freedom", "left", "channel"}
    if (words & others) - generic:
        return True
    def initials(text: str) -> str:
        return "".join(w[0] for w in re.split(r"[ -]", ascii_form(text)) if w and w.lower() not in ("of", "the", "and", "for", "in", "de", "a") and w[0].isalnum()).upper()
    def bare(text: str) -> str:
        return re.sub(r"[^A-Z]", "", ascii_form(text).upper())
    return len(alias) <= 8 and len(bare(alias)) > 1 and bare(alias) in (initials(name), bare(name)) or len(name) <= 8 and bare(name) == initials(alias) or words == others

GENERIC = set(
    "congress|the congress|senate|the senate|the house|senate republicans|democratic party|republican party|republicans|democrats|the democrats|the republicans|labour party|labour|"
    "workers party|ministry of state security|conservatives|conservative party|national security council|national guard|constitutional court|investigative committee|"
    "socialist party|communist party|national front|people s party|liberal party|federation council|justice department|treasury department|defense department|defence department|"
    "department of justice|state council|national unity government|secret service|home office|ministry of defence|foreign office|central committee|politburo|presidential leadership council|"
    "christian democrats|social democrats|left party|house of commons|national assembly|department of defense|homeland security|intelligence service|foreign intelligence service|unification ministry|"
    "colorado party|national democratic congress|government of national unity|national liberation army|military intelligence|republican guard|revolutionary guard|royal navy|royal air force|radio free europe|investigative committee|truth and reconciliation commission".split("|")
)

def hand_rows() -> list[tuple[str, ...]]:
    """Rows of organisations_extra.tsv; a list of several bodies becomes one row each."""
    rows = []
    for code, sector, name, alias_text, identifier, kind, other, start, end in read_rows("organisations_extra.tsv", 9):
        if sector == "IGO":
            sector = ""
        if code in ("NGO", "ISM") and not sector:
            sector = "SOC"
        forms = [a for a in alias_text.split("|") if a]
        several = (kind in LISTS or code == "USA" and kind in ("government", "military", "ngo")) and not identifier
        groups: list[list[str]] = [[name]]
        for form in forms:
            home = next((g for g in groups if not several or any(other_name(f, form) for f in g)), None)
            if home is None:
                groups.append([form])
            else:
                home.append(form)
        for group in groups:
            # Names that many states have: which state's is meant, the text must tell.
            generic = [form for form in group if key_of(form) in GENERIC]
            own_kind = f"{kind}, generic" if generic and len(generic) == len(group) else kind
            if generic and len(generic) < len(group):
                rows.append((code, sector, group[0], "|".join(generic), identifier, f"{kind}, generic", other, start, end))
                group[:] = [form for form in group if form not in generic] or group
            shown = re.sub(r" \([^)]*\)$", "", group[0])
            rows.append((code, sector, shown, "|".join(group[1:]), identifier, own_kind, other, start, end))
    return rows

def main() -> None:
    table: list[tuple[str, ...]] = []
    seen: set[str] = set()
    # The dictionaries list "Greece" among the synonyms of a Greek armed group.
    states = {key_of(line.split("\t")[2]) for line in (OUT / "states.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    for code, sector, name, alias_text, identifier, kind, other, start, end in hand_rows():
        forms = [a for a in alias_text.split("|") if a]
        plain = [ascii_form(f) for f in [name, *forms]]
        forms += [p for p in plain if p not in forms and p != name]
        table.append((code, sector, name, "|".join(dict.fromkeys(forms)), identifier, kind, other, start, end))
        seen.update(key_of(f) for f in [name, *forms])
    for source, persons in (("Phoenix.MilNonState.actors.txt", False), ("Phoenix.International.actors.txt", True)):
        for row in rows_of(source, persons):
            forms = [f for f in [row[2], *row[3].split("|")] if f and key_of(f) not in seen and key_of(f) not in states]
            if not forms or key_of(row[2]) in seen:
                continue
            seen.update(key_of(f) for f in forms)
            table.append((*row[:2], forms[0], "|".join(forms[1:]), *row[4:]))
    write_table("organisations.tsv", ["code", "sector", "name", "aliases", "identifier", "kind", "other_sectors", "from", "to"], table)

if __name__ == "__main__":
    main()
