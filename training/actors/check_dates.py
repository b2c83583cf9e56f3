"""Compares the heads of state and government of extra.tsv with REIGN's dated leaders (MIT), a source of its own, to 2021-03. Prints what differs by more than 45 days."""
import csv
import re
from datetime import date
from build_people import key_of, successions
from facts import FACTS

COW = {"USA":"USA","CAN":"CAN","CUB":"CUB","HAI":"HTI","DOM":"DOM","JAM":"JAM","TRI":"TTO","BAR":"BRB","MEX":"MEX","BLZ":"BLZ","GUA":"GTM","HON":"HND","SAL":"SLV","NIC":"NIC","COS":"CRI","PAN":"PAN","COL":"COL","VEN":"VEN","GUY":"GUY","SUR":"SUR","ECU":"ECU","PER":"PER","BRA":"BRA","BOL":"BOL","PAR":"PRY","CHL":"CHL","ARG":"ARG","URU":"URY","UKG":"GBR","IRE":"IRL","NTH":"NLD","BEL":"BEL","LUX":"LUX","FRN":"FRA","SPN":"ESP","POR":"PRT","GMY":"DEU","POL":"POL","AUS":"AUT","HUN":"HUN","CZR":"CZE","SLO":"SVK","ITA":"ITA","MLT":"MLT","ALB":"ALB","MNG":"MNE","MAC":"MKD","CRO":"HRV","YUG":"SRB","BOS":"BIH","KOS":"KOS","SLV":"SVN","GRC":"GRC","CYP":"CYP","BUL":"BGR","MLD":"MDA","ROM":"ROU","RUS":"RUS","EST":"EST","LAT":"LVA","LIT":"LTU","UKR":"UKR","BLR":"BLR","ARM":"ARM","GRG":"GEO","AZE":"AZE","FIN":"FIN","SWD":"SWE","NOR":"NOR","DEN":"DNK","ICE":"ISL","CAP":"CPV","STP":"STP","GNB":"GNB","EQG":"GNQ","GAM":"GMB","MLI":"MLI","SEN":"SEN","BEN":"BEN","MAA":"MRT","NIR":"NER","CDI":"CIV","GUI":"GIN","BFO":"BFA","LBR":"LBR","SIE":"SLE","GHA":"GHA","TOG":"TGO","CAM":"KHM","NIG":"NGA","GAB":"GAB","CEN":"CAF","CHA":"TCD","CON":"COG","DRC":"COD","UGA":"UGA","KEN":"KEN","TAZ":"TZA","BUI":"BDI","RWA":"RWA","SOM":"SOM","DJI":"DJI","ETH":"ETH","ERI":"ERI","ANG":"AGO","MZM":"MOZ","ZAM":"ZMB","ZIM":"ZWE","MAW":"MWI","SAF":"ZAF","NAM":"NAM","LES":"LSO","BOT":"BWA","SWZ":"CHE","MAG":"MDG","MAS":"MUS","SEY":"SYC","MOR":"MAR","ALG":"DZA","TUN":"TUN","LIB":"LBY","SUD":"SDN","IRN":"IRN","TUR":"TUR","IRQ":"IRQ","EGY":"EGY","SYR":"SYR","LEB":"LBN","JOR":"JOR","ISR":"ISR","SAU":"SAU","YEM":"YEM","KUW":"KWT","QAT":"QAT","UAE":"ARE","OMA":"OMN","AFG":"AFG","TKM":"TKM","TAJ":"TJK","KYR":"KGZ","UZB":"UZB","KZK":"KAZ","CHN":"CHN","MON":"MNG","PRK":"PRK","ROK":"KOR","JPN":"JPN","IND":"IND","BHU":"BTN","PAK":"PAK","BNG":"BGD","MYA":"MMR","SRI":"LKA","NEP":"NPL","THI":"THA","LAO":"LAO","DRV":"VNM","MAL":"MYS","SIN":"SGP","PHI":"PHL","INS":"IDN","ETM":"TLS","AUL":"AUS","PNG":"PNG","NEW":"NZL","FIJ":"FJI"}

def main() -> None:
    spans: dict[tuple[str, str], list[tuple[str, str]]] = {}
    codes = set()
    for name, code, office, sector, start, end in successions():
        codes.add(code)
        for word in key_of(name).split():
            spans.setdefault((code, word), []).append((start, end or "2030-01-01"))
    matched = missing = 0
    with open(FACTS / "actors_leaders" / "leaderlist_3_21.csv", encoding="utf-8", errors="replace") as f:
        for row in csv.DictReader(f):
            if not row["eyear"] or int(row["eyear"]) < 1990 or row["stateabb"] not in COW:
                continue
            code = COW[row["stateabb"]]
            start = date(int(row["syear"]), int(row["smonth"] or 1), min(int(row["sdate"] or 1), 28))
            end = date(int(row["eyear"]), int(row["emonth"] or 12), 28)
            if (end - start).days < 45:
                continue
            words = [w for w in key_of(row["leader"]).split() if len(w) > 2]
            own = [s for w in words for s in spans.get((code, w), [])]
            mid = (start + (end - start) / 2).isoformat()
            near = [s for s in own if s[0] <= max(mid, "1990-01-01") < s[1]]
            if not near:
                missing += 1
                print(f"missing {code} {row['leader']} {start}..{end}")
                continue
            matched += 1
            late = max(abs((date.fromisoformat(max(near[0][0], '1990-01-01')) - max(start, date(1990, 1, 1))).days) if min(abs((date.fromisoformat(max(s[0], '1990-01-01')) - max(start, date(1990, 1, 1))).days) for s in own) > 45 else 0, 0)
            if late:
                print(f"start {code} {row['leader']} REIGN {start} ours {[s[0] for s in near]}")
    print(f"{matched} agree, {missing} missing")

if __name__ == "__main__":
    main()
