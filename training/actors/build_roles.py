"""Builds data/actors/roles.tsv: role noun -> PLOVER sector, from the agents dictionaries (MIT) and our own roles_extra.tsv."""
import re
from facts import FACTS, ascii_form, read_rows, write_table

# Codes of the CAMEO agents dictionary that PLOVER knows by another name; religions and ethnicities fall back to REL.
TO_PLOVER = {
    "HLH": "MED", "MED": "JRN", "DEV": "SOC", "HRI": "SOC", "ENV": "SOC", "MUS": "REL", "CHR": "REL", "JEW": "REL", "HIN": "REL",
    "BUD": "REL", "CTH": "", "PRO": "", "RAD": "REB", "OPP": "OPP", "MAR": "",
}
PLOVER = {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"}
# Things, not people who act: helicopters shoot, but the news names their owner.
DROP = {"JNK", "NON", "UNK"}

def sectors(code: str, plover: bool) -> list[str] | None:
    found: list[str] = []
    for part in re.findall("...", code):
        if part in DROP:
            return None
        sector = part if plover else TO_PLOVER.get(part, part)
        if sector in PLOVER and sector not in found:
            found.append(sector)
    return found or None

def read_agents(path: str, plover: bool) -> dict[str, list[str]]:
    macros: dict[str, list[str]] = {}
    table: dict[str, list[str]] = {}
    for line in (FACTS / path).read_text(encoding="latin-1").splitlines():
        line = line.split("#")[0].strip()
        macro = re.match(r"^(!\w+!)\s*=\s*(.*)$", line)
        if macro:
            macros[macro[1]] = [w.strip() for w in macro[2].split(",") if w.strip()]
            continue
        entry = re.match(r"^(.*?)\s*(?:\{(.*?)\}\s*)?\[~([A-Z]+)\]", line)
        if not entry:
            continue
        found = sectors(entry[3], plover)
        if not found:
            continue
        forms = [entry[1]] + ([entry[2]] if entry[2] else [])
        for form in forms:
            for key, words in macros.items():
                if key in form:
                    break
            else:
                key, words = "", [""]
            for word in words:
                text = form.replace(key, word) if key else form
                text = re.sub(r"\s+", " ", text.replace("_", " ")).strip(" -").lower()
                if text.endswith("minist"):
                    table.setdefault(text + "er", found)
                    table.setdefault(text + "ry", found)
                elif text and "!" not in text and not MACHINE.search(text) and not text.endswith(("'s", " of", " for", " to", " in")):
                    table.setdefault(text, found)
    return table

# A ministry's field does not change that it is the executive; GOV leads and the field is no second sector.
def order(found: list[str]) -> list[str]:
    if found[0] == "GOV":
        return ["GOV"] + [s for s in found[1:] if s in ("OPP",)]
    return found

# Words the dictionaries hold that are too common, or wrong in today's news.
STOP = {"house", "chamber", "general assembly", "council", "president's", "us", "man", "men", "woman", "women", "person", "people", "party", "he", "she", "they", "state", "post", "bar", "bench", "court house", "press", "media", "board", "union", "side", "fan", "worker's", "lama", "order", "mp's", "service", "services", "agent", "agents", "base", "fleet", "plane", "aircraft", "ship", "vessel", "tank", "jet", "missile", "weapon", "gun", "rocket", "bomb", "helicopter", "warship", "bomber", "station", "hospital", "school", "university", "company", "bank", "stock", "times", "herald", "post office", "administration official's"}

# Fields of government. Each gives a minister, a ministry, a department, a spokesman and the like: all of the executive.
FIELDS = (
    "foreign affairs|foreign|external affairs|defence|defense|interior|home affairs|home|justice|finance|economy|economic affairs|trade|commerce|industry|energy|oil|petroleum|gas|mines|mining|"
    "agriculture|fisheries|food|forestry|environment|climate|climate change|water|water resources|health|public health|education|higher education|science|technology|science and technology|labour|labor|employment|"
    "social affairs|social welfare|social development|women's affairs|youth|sports|culture|tourism|information|communications|telecommunications|transport|transportation|railways|aviation|civil aviation|shipping|"
    "housing|public works|infrastructure|planning|development|international development|cooperation|regional development|local government|public administration|religious affairs|immigration|migration|refugee affairs|"
    "unification|national unity|national security|security|public security|state security|internal security|emergency situations|disaster management|veterans affairs|war|budget|revenue|taxation|treasury|"
    "electricity|power|nuclear energy|atomic energy|digital affairs|human rights|minority affairs|tribal affairs|parliamentary affairs|constitutional affairs|european affairs|foreign trade|overseas development|propaganda|reconciliation|peace|land|lands|livestock|rural development|urban development|steel|coal|textiles|consumer affairs|media|law"
).split("|")

def composed() -> dict[str, list[str]]:
    """Titles that follow a pattern, written once as a pattern instead of row by row."""
    table: dict[str, list[str]] = {}
    for field in FIELDS:
        for text in (f"{field} minister", f"{field} ministry", f"deputy {field} minister", f"{field} secretary", f"{field} department", f"minister of {field}", f"ministry of {field}", f"minister for {field}", f"department of {field}", f"{field} official", f"{field} ministry spokesman", f"{field} ministry official", f"{field} chief"):
            table[text] = ["GOV"]
    for text in ("defence minister", "defense minister", "defence ministry", "defense ministry", "defence secretary", "defense secretary", "minister of defence", "minister of defense", "ministry of defence", "ministry of defense", "defence chief", "defense chief"):
        table[text] = ["GOV"]
    for person, sector in (("police", "COP"), ("army", "MIL"), ("navy", "MIL"), ("air force", "MIL"), ("military", "MIL"), ("rebel", "REB"), ("union", "LAB"), ("party", "PTY"), ("hospital", "MED"), ("court", "JUD"), ("parliament", "LEG"), ("university", "EDU"), ("church", "REL"), ("company", "BUS"), ("embassy", "GOV"), ("government", "GOV"), ("ministry", "GOV"), ("militia", "PRM"), ("opposition", "PTY OPP"), ("intelligence", "SPY"), ("coast guard", "MIL"), ("defence ministry", "GOV"), ("foreign ministry", "GOV"), ("interior ministry", "GOV"), ("presidential", "GOV"), ("kremlin", "GOV"), ("palace", "GOV"), ("prison", "COP"), ("customs", "GOV"), ("central bank", "GOV"), ("separatist", "REB"), ("guerrilla", "REB"), ("militant", "REB"), ("student", "EDU"), ("farm", "AGR"), ("aid agency", "SOC"), ("prosecution", "JUD"), ("border guard", "MIL"), ("security", "GOV"), ("hospital", "MED")):
        for tail in ("spokesman", "spokeswoman", "spokesperson", "official", "source", "chief", "leader", "commander", "delegation", "headquarters", "office", "representative", "statement"):
            table.setdefault(f"{person} {tail}", sector.split(" "))
    return table

# Weapons and machines of the old dictionaries: nobody's role.
MACHINE = re.compile(r"\d|\b(missile|gunship|raptor|hornet|typhoon|dragonfly|apache|chinook|humvee|hmmwv|mig|kfir|katush\w+|jg|sukhoi|mirage)\b")

# A weak role says how somebody stands to a group, not what the group is: "leader of the rebels" is REB, "union official" LAB.
WEAK = set("leader|leaders|top leader|leadership|official|officials|senior official|top official|head|chief|spokesman|spokeswoman|spokesperson|spokespeople|spokesman's office|member|members|group|side|delegation|delegate|representative|representatives|commander|top commander|source|sources|office|headquarters|statement|force|forces|fighter|fighters|supporter|supporters|authorities|authority|negotiator|chief negotiator|mediator|aide|senior aide|adviser|advisor|founder|chairman|chairwoman|chair|director|secretary|deputy|party|movement|people|man|men|woman|women|family|families|resident|residents|national|nationals|citizen|citizens|critic|activist|activists|suspect|suspects|attacker|attackers|candidate|veteran|veterans|captain|crew|team|officer|officers|agent|agents|executive|executives|staff|employee|employees|worker|workers|neighbour|neighbours|neighbor|neighbors|ally|allies|donor|donors|council|committee|others|other|some|tens|witness|witnesses|groups|units|unit|squad|squads|band|front|department|ministry|agency|commission|community|communities|state|country|nation|capital|house|coalition|campaign|report|public|population|victim|victims|survivor|survivors|relative|relatives|hostage|hostages|prisoner|prisoners|detainee|detainees|captive|captives|inmate|inmates|youth|youths|child|children|security|faction|wing|unit|son|daughter|brother|sister|wife|husband|mother|father|widow|troops|troop|expert|experts|analyst|analysts|lawyer|lawyers|envoy|ambassador".split("|"))

def main() -> None:
    table: dict[str, list[str]] = {}
    for text, found in read_agents("actors_petrarch_dictionaries/Phoenix.agents.txt", False).items():
        table[text] = order(found)
    for text, found in read_agents("actors_countries/ngec_PLOVER_agents.txt", True).items():
        # The NGEC file still has the CAMEO meaning of MED (media) in the GOV chains only; MED alone is health there.
        table[text] = order(found)
    for text in STOP:
        table.pop(text, None)
    table.update(composed())
    for found, texts in read_rows("roles_extra.tsv", 2):
        for text in texts.split("|"):
            table[ascii_form(text.strip().lower())] = found.split(" ")
    loose: dict[str, str] = {}
    for sectors_told, texts in read_rows("roles_loose.tsv", 2):
        for text in texts.split("|"):
            usual, *_ = sectors_told.split(" ")
            table[text] = [usual]
            loose[text] = sectors_told
    rows = [(text, found[0], " ".join(found[1:]), "weak" if text in WEAK else "", loose.get(text, "")) for text, found in table.items() if len(text) > 1]
    write_table("roles.tsv", ["text", "sector", "other_sectors", "weight", "one_of"], rows)

if __name__ == "__main__":
    main()
