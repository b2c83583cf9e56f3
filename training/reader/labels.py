"""The label sets of the reader's heads. Order is part of the model: append, never reorder."""

EVENT_TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
               "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]

MODES = {
    "CONSULT": ["visit", "third-party", "multilateral", "phone"],
    "RETREAT": ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
    "REQUEST": ["assist", "change", "yield", "meet"],
    "ACCUSE": ["disapprove", "investigate", "allege"],
    "REJECT": ["assist", "change", "yield", "meet"],
    "THREATEN": ["restrict", "arrest", "relations", "expel", "territory", "violence"],
    "PROTEST": ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
    "SANCTION": ["convict", "expel", "withdraw", "discontinue"],
    "MOBILIZE": ["troops", "weapons", "police", "militia"],
    "COERCE": ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
    "ASSAULT": ["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
                "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
}

# One class for each mode of each type, and for each type one class "no mode".
MODE_LABELS = [f"{t}/{m}" for t in EVENT_TYPES for m in ["-"] + MODES.get(t, [])]

AUXILIARIES = ["historical", "future", "hypothetical", "negation"]

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]

DEPRELS = ["root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
           "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet",
           "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
           "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
           "parataxis", "punct", "reparandum", "vocative", "xcomp"]

NAME_TYPES = ["person", "organisation", "place", "nationality", "event", "date", "time", "quantity", "other"]

# What an event refers to: an entity that may act or suffer, a time expression, a place, the cue of an attribution, of an auxiliary.
MENTION_TYPES = ["entity", "time", "place", "cue", "status"]

# Edge from a trigger to a word; 0 is "none".
EDGE_ROLES = ["none", "actor", "recipient", "place", "time", "source", "cue"]

# Root types of marked pairs: CONCEDE and RETREAT count as one there.
PAIR_TYPES = ["AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
              "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]

# First sectors of an entity that is mentioned; "-" is that of a body that needs none. OPP and PRE only ever stand second.
SECTORS = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "ELI", "REB", "PRM", "UAF", "CRM", "CVL", "EDU", "LAB", "AGR", "BUS", "MED", "REL",
           "JRN", "SOC", "REF", "UNK", "-"]


def bio(types):
    """O, then B- and I- of each type."""
    return ["O"] + [f"{p}-{t}" for t in types for p in "BI"]


NAME_TAGS = bio(NAME_TYPES)
MENTION_TAGS = bio(MENTION_TYPES)
TRIGGER_TAGS = bio(EVENT_TYPES)
