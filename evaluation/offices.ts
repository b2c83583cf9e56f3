/**
 * Person to office at a date: asks each question of office-questions.jsonl and prints how many are answered right, by
 * what was asked. The questions were written from general knowledge, apart from the tables of data/actors.
 * Run: node build/evaluation/offices.js [--wrong]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorKnowledge } from "#src/resolution/actors/load-knowledge.js";
import { resolveActor } from "#src/resolution/actors/resolve-actor.js";

const ROOT = join(import.meta.dirname, "..", "..");

interface Question {
  id: string;
  mention: string;
  on: string;
  code: string;
  sector: string | null;
  /** Words the office must hold, in lower case; null where none is asked. */
  office: string | null;
}

interface Answer {
  question: Question;
  right: { code: boolean; sector: boolean; office: boolean };
  given: string;
}

function ask(question: Question, knowledge: ReturnType<typeof loadActorKnowledge>): Answer {
  const { code, sector, office } = resolveActor(question.mention, { on: question.on }, knowledge);
  const said = (office ?? "").toLowerCase();
  return {
    question,
    right: {
      code: code === question.code,
      sector: sector === question.sector,
      office: question.office === null || said.includes(question.office),
    },
    given: `${code} ${sector} ${office ?? ""}`.trim(),
  };
}

function share(answers: readonly Answer[], isRight: (answer: Answer) => boolean): string {
  const right = answers.filter(isRight).length;
  return `${right}/${answers.length} = ${((100 * right) / answers.length).toFixed(1)}%`;
}

const lines = readFileSync(join(ROOT, "evaluation", "office-questions.jsonl"), "utf8").split("\n");
// The file is ours and its shape is checked by tests/resolution/actors/office-questions.test.ts.
const questions = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Question);
const knowledge = loadActorKnowledge(join(ROOT, "data", "actors"));
const answers = questions.map((question) => ask(question, knowledge));
const wholly = ({ right }: Answer): boolean => right.code && right.sector && right.office;
console.log(`code            ${share(answers, ({ right }) => right.code)}`);
console.log(`sector          ${share(answers, ({ right }) => right.sector)}`);
console.log(
  `office          ${share(
    answers.filter(({ question }) => question.office !== null),
    ({ right }) => right.office,
  )}`,
);
console.log(`all three       ${share(answers, wholly)}`);
for (const decade of ["199", "200", "201", "202"]) {
  console.log(
    `  ${decade}0s         ${share(
      answers.filter(({ question }) => question.on.startsWith(decade)),
      wholly,
    )}`,
  );
}
if (process.argv.includes("--wrong")) {
  for (const answer of answers.filter((one) => !wholly(one))) {
    const { mention, on, code, sector, office } = answer.question;
    console.log(`${mention} on ${on}: wanted ${code} ${sector} ${office ?? ""}, got ${answer.given}`);
  }
}
