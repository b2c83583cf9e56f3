import type { OfficeRank } from "./actor-knowledge.ts";

const HEAD =
  /^(?:acting |interim |de facto |transition(?:al)? |caretaker |co-)?(?:president|prime minister|premier|chancellor|king|queen|monarch|emperor|sultan|emir|pope|leader|supreme leader|paramount leader|taoiseach|chief executive|chief adviser|head of the military government|junta leader|secretary-general|state counsellor|crown prince|grand duke|prince|first prime minister)$|^(?:president of (?!the (?:general assembly|european parliament|senate|national assembly|national rally|world bank))|chairman of the (?:sovereign|presidential|presidency|supreme council|national transitional|state law|palestine)|head of the (?:presidential council|supreme council)|secretary-general of nato)/u;
const HIGH =
  /(?:foreign|defen[cs]e|interior|finance|home|treasury|unification) (?:minister|secretary)|^(?:vice president|first vice president|deputy president|deputy prime minister|secretary of state|foreign policy chief|attorney general|state councillor|national security advis|chief cabinet secretary|chancellor of the exchequer)|^(?:general|first) secretary|leader of|^opposition leader|^commander|^army chief|^director|chief of (?:the general )?staff|chairman of the joint chiefs|^speaker|director-general|high commissioner|managing director|envoy|spokes(?:man|woman|person)|press secretary|ambassador to the united nations|^head of|^chair|^rebel|governor|^mayor|president of/u;

/** How well known an office makes its holder; see `OfficeRank`. */
export function officeRank(office: string): OfficeRank {
  if (office === "" || office.endsWith("official")) return 0;
  if (HEAD.test(office)) return 3;
  return HIGH.test(office) ? 2 : 1;
}
