"""The key under which a place name is looked up. src/resolution/place/fold-name.ts makes the same key: change both."""
import re
import unicodedata

LETTERS = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
    "ı": "i", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
})
SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
DROPPED = re.compile(r"['’‘`´ʿʾʻʼ.]")


def fold(name: str) -> str:
    """Lower-case ASCII words with single spaces; empty when nothing of the name is Latin."""
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = DROPPED.sub("", plain).lower()
    if any(ord(c) > 127 and c.isalpha() for c in plain):
        return ""
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    return " ".join(SHORT.get(word, word) for word in words)


def title(key: str) -> str:
    """The spelling that a key stands for when the file gives none: each word with a capital."""
    return " ".join(word[:1].upper() + word[1:] for word in key.split(" "))
