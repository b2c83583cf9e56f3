"""Builds data/gazetteer/common-words.txt and given-names.txt: place names that are also words, and words that begin a person's name.

    python3 training/gazetteer/build_guards.py --texts ../shared/data --people data/actors/people.tsv --out data/gazetteer

A place name counts as a common word when public news and reports print it in lower case at least as often as a third of the
times they print it with a capital in mid-sentence. Only the words are kept, nothing of the texts.
"""
import argparse
import csv
import gzip
import json
import re
from collections import Counter
from pathlib import Path

from fold import fold

TEXTS = ("text_state_hr_reports/hr_reports.jsonl.gz", "text_reuters_21578/reuters.jsonl.gz", "text_wikinews_2019_2020/wikinews.jsonl.gz")
# Of words in lower case, fewer than this are misprints.
LEAST = 4
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
GIVEN_NAME_PEOPLE = 4
# English given names that local news is full of, beside those of the office holders in people.tsv.
GIVEN = """
aaron abby abigail adam adrian al alan albert alec alex alexander alexandra alexis alfred alice alicia allan allen alison allison alyssa amanda amber amy ana andre andrea andrew andy angel
angela angie anita ann anna anne annette annie anthony antonio april arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernard bernice beth betty beverly bill billy blake bob
bobby bonnie brad bradley brandon brenda brent brett brian bridget brittany bruce bryan bryce caleb calvin cameron carl carla carlos carmen carol caroline carolyn carrie casey catherine cathy cecil
chad charlene charles charlie charlotte chelsea cheryl chester chloe chris christian christina christine christopher christy chuck cindy claire clara clarence claude clayton clifford clint clyde
cody colin colleen connie connor corey cory courtney craig crystal curtis cynthia daisy dale dan dana daniel danielle danny darlene darrell darren darryl dave david dawn dean deanna debbie deborah
debra denise dennis derek derrick diana diane dick don donald donna dora doris dorothy doug douglas duane dustin dwayne dwight dylan earl ed eddie edgar edith edna edward edwin eileen elaine eleanor
elizabeth ella ellen elmer elsie emily emma eric erica erik erika erin ernest ethan ethel eugene eva evelyn felix florence floyd frances francis francisco frank franklin fred frederick gabriel gail
gary gene george gerald geraldine gilbert gina gladys glen glenn gloria gordon grace graham greg gregory gregg guy harold harriet harry harvey hazel heather heidi helen henry herbert herman hilary
holly howard hugh ian ida irene isaac isabel jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse
jessica jill jim jimmy jo joan joann joanne jodi jody joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan juanita judith judy julia julian julie june justin karen
karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kent kerry kevin kim kimberly kirk kirsten kristen kristin kurt kyle lance larry laura lauren laurie lawrence leah lee leo
leon leonard leroy leslie lester lewis liam lillian lily linda lindsay lindsey lisa lloyd logan lois loretta lori lorraine louis louise lucas lucille lucy luis luke lynn madison marc marcia marcus
margaret maria marian marie marilyn mario marion marjorie mark marlene marshall martha martin marvin mary mathew matt matthew maureen maurice max maxine megan melanie melinda melissa melvin
meredith michael michele michelle miguel mike mildred milton mindy miranda mitch mitchell molly monica morgan nancy natalie nathan neil nelson nicholas nick nicole nina noah noel nora norma norman
oliver olivia oscar owen paige pamela pat patricia patrick patsy patti patty paul paula pauline peggy penny perry pete peter phil philip phillip phyllis preston rachel ralph ramon randall randy raul
ray raymond rebecca regina renee rhonda ricardo rich richard rick ricky rita rob robert roberta roberto robin rod rodney roger roland ron ronald ronnie rosa rose roy ruben ruby russ russell ruth
ryan sally sam samantha samuel sandra sandy sara sarah scott sean seth shane shannon sharon shaun shawn sheila shelley shelly sherri sherry shirley sidney simon sophia sophie spencer stacey stacy
stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sydney sylvia tamara tammy tanya tara ted teresa terri terry thelma theodore theresa thomas tiffany tim timothy
tina todd tom tommy toni tony tracey tracy travis trevor troy tyler valerie vanessa vera vernon veronica vicki vickie victor victoria vincent viola violet virginia vivian wallace walter wanda warren
wayne wendy wesley wilbur will willard william willie winston yolanda yvonne zach zachary jonny pedro alejandro paris diego fernando javier jesus manuel pablo rafael santiago mohammed mohammad muhammad ahmed
ahmad ali hassan hussein ibrahim khalid mahmoud mustafa omar osama yousef yusuf abdul abdullah amir hamid karim nasser rashid said salim tariq fatima aisha layla vladimir dmitry dmitri sergei sergey
igor ivan mikhail nikolai oleg pavel viktor yuri alexei aleksandr boris andrei olga natalia svetlana tatiana
"""


def count(folder: Path) -> tuple[Counter[str], Counter[str]]:
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for name in TEXTS:
        with gzip.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line).get("text") or ""
                for match in WORD.finditer(text):
                    word = match[0]
                    if word.islower():
                        lower[fold(word)] += 1
                    elif word[1:].islower() and text[max(0, match.start() - 2) : match.start()].strip().isalpha():
                        capital[fold(word)] += 1
    return lower, capital


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("texts", "people", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    lower, capital = count(options.texts)
    with gzip.open(options.out / "names.tsv.gz", "rt", encoding="utf-8") as lines:
        keys = {line.split("\t", 1)[0] for line in lines}
    common = sorted(key for key in keys if " " not in key and lower[key] >= LEAST and lower[key] * 3 >= capital[key])
    (options.out / "common-words.txt").write_text("\n".join(common) + "\n", "utf-8")
    given = Counter()
    with options.people.open(encoding="utf-8") as lines:
        for row in {r["name"] for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}:
            words = row.split()
            if len(words) > 1 and len(words[0]) > 2:
                given[fold(words[0])] += 1
    names = {name for name, people in given.items() if people >= GIVEN_NAME_PEOPLE and name.isalpha()} | set(GIVEN.split())
    (options.out / "given-names.txt").write_text("\n".join(sorted(names)) + "\n", "utf-8")
    print(f"{len(common)} common words, {len(names)} given names")


if __name__ == "__main__":
    main()
