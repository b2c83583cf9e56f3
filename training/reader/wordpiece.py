"""Word pieces and letter case of a word. src/language/reader/word-pieces.ts does exactly the same; a test vector holds the two together."""
import unicodedata

CASES = ["lower", "title", "upper", "mixed", "none"]
MAX_CHARS = 64


def case_of(word):
    """Letter case of a whole word: the vocabulary has none."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4
    if all(c.islower() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 2 if len(letters) > 1 else 1
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 1
    return 3


def is_mark(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def split_word(word):
    """Lower case, accents stripped, marks on their own: what BERT's basic tokenizer does inside a word."""
    text = unicodedata.normalize("NFD", word.lower())
    text = "".join(c for c in text if unicodedata.category(c) != "Mn" and unicodedata.category(c)[0] != "C")
    parts, now = [], ""
    for c in text:
        if is_mark(c):
            if now:
                parts.append(now)
            parts.append(c)
            now = ""
        elif c.isspace():
            if now:
                parts.append(now)
            now = ""
        else:
            now += c
    if now:
        parts.append(now)
    return parts


class WordPiece:
    def __init__(self, vocab_file):
        with open(vocab_file, encoding="utf8") as f:
            self.vocab = {line.rstrip("\n"): i for i, line in enumerate(f)}
        self.unk, self.cls, self.sep, self.mask = (self.vocab[piece] for piece in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.cache = {}

    def pieces(self, word):
        """Ids of a word's pieces, at least one."""
        known = self.cache.get(word)
        if known is None:
            known = [i for part in split_word(word) for i in self._greedy(part)] or [self.unk]
            self.cache[word] = known
        return known

    def _greedy(self, part):
        if len(part) > MAX_CHARS:
            return [self.unk]
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.vocab:
                    ids.append(self.vocab[piece])
                    break
                end -= 1
            if end == start:
                return [self.unk]
            start = end
        return ids
