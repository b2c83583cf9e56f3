"""The tokenizer of src/text/token.ts, line for line: training and use must cut words alike (a test vector holds the two together)."""
import regex

ABBREVIATION = (r"(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Gov|Sen|Rep|Rev|Hon|Pres|Jr|Sr|St|"
                r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Inc|Ltd|Corp|Co|vs|etc)\.(?=\s|$)")
NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b|\d+"
CONTRACTED = r"\p{L}[\p{L}\p{M}]*(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b(?![\p{L}])"
WORD = r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)\p{L}[\p{L}\p{M}]*)*"
MARK = r"\.{2,}|-{2,}|(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+|[^\s]"
TOKEN = regex.compile("|".join([ABBREVIATION, NUMBER, CONTRACTED, WORD, MARK]))


def tokenize(text, start=0, end=None):
    """[(start, end)] in code points."""
    part = text[start:end]
    return [(start + m.start(), start + m.end()) for m in TOKEN.finditer(part)]
