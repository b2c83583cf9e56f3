"""Reads PETRARCH actor dictionaries (MIT): names, synonyms and dated codes."""
import re
from collections.abc import Iterator
from facts import FACTS

SMALL = {"OF", "THE", "AND", "FOR", "IN", "DE", "DA", "DO", "DOS", "DAS", "DEL", "DU", "LA", "LE", "ET", "Y", "E", "VON", "VAN", "DER", "DEN", "BIN", "IBN", "BINT", "TO", "ON", "AL", "OULD"}

def words_of(raw: str) -> str:
    """"AL_QAIDA_" -> "AL QAIDA"."""
    return re.sub(r"\s+", " ", raw.replace("_", " ").replace("`", "'")).strip(" ,;")

def title_case(text: str, keep: frozenset[str] = frozenset()) -> str:
    """Names stand in capitals in the dictionaries; matching ignores case, this is for people who read the output."""
    words = []
    for index, word in enumerate(text.split(" ")):
        if word in keep or re.fullmatch(r"[B-DF-HJ-NP-TV-XZ]{2,5}", word) or re.fullmatch(r"([A-Z]\.)+", word):
            words.append(word)
        elif index and word in SMALL:
            words.append(word.lower())
        else:
            words.append("-".join(re.sub(r"^(MC|O'|D')([A-Z])", lambda m: m[1].title() + m[2], p) if re.match(r"^(MC|O'|D')[A-Z]", p) and False else capital(p) for p in word.split("-")))
    return " ".join(words)

def capital(word: str) -> str:
    match = re.match(r"^(MC|O'|D'|L')([A-Z].*)$", word)
    if match:
        return match[1].capitalize() + match[2].capitalize()
    return word.capitalize()

def day(raw: str) -> str:
    """YYMMDD or YYYYMMDD -> YYYY-MM-DD; years past 30 of two digits are of the last century."""
    if len(raw) == 6:
        raw = ("19" if int(raw[:2]) > 30 else "20") + raw
    if len(raw) != 8:
        return ""
    month, date = min(max(int(raw[4:6]), 1), 12), max(int(raw[6:8]), 1)
    last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return f"{raw[:4]}-{month:02d}-{min(date, last):02d}"

def entries(name: str) -> Iterator[tuple[str, list[str], list[tuple[str, str, str]], str]]:
    """(name, synonyms, [(code, from, to)], comment) of each block of a dictionary."""
    path = FACTS / "actors_petrarch_dictionaries" / name
    head, names, codes, comment = "", [], [], ""
    for line in path.read_text(encoding="latin-1").splitlines() + ["END_"]:
        if not line.strip() or line.startswith("#"):
            continue
        body = re.split(r"[#;]", line)[0]
        note = line[len(body):].strip("#; \t")
        if line[0] in "\t [":
            for code, span in re.findall(r"\[([A-Z]{3,})\s*([^\]]*)\]", body):
                codes.append((code, *span_of(span)))
            comment = comment or note
            continue
        inline = re.findall(r"\[([A-Z]{3,})\s*([^\]]*)\]", body)
        text = words_of(body.split("[")[0].lstrip("+"))
        if line[0] == "+":
            names.append(text)
        else:
            if head and codes:
                yield head, names, codes, comment
            head, names, codes, comment = text, [], [], note
        codes += [(c, *span_of(s)) for c, s in inline]

def span_of(span: str) -> tuple[str, str]:
    numbers = re.findall(r"\d{6,8}", span)
    if "<" in span and numbers:
        return "", day(numbers[0])
    if ">" in span and numbers:
        return day(numbers[0]), ""
    if len(numbers) == 2:
        return day(numbers[0]), day(numbers[1])
    return "", ""
