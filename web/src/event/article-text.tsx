import { useRef, type ReactElement } from "react";
import type { EvidenceMark } from "../../../src/contract/answers/evidence.ts";
import { linkKey, paragraphsOf, segmentsOf, shownRole, SHOWN_ROLES, type Segment, type ShownRole } from "./segments.ts";

/** What the roles are called in the legend. */
const ROLE_NAMES: Readonly<Record<ShownRole, string>> = {
  actor: "actor",
  recipient: "recipient",
  trigger: "trigger",
  date: "date",
  place: "place",
  cue: "cue of the marks",
  speaker: "speaker",
};

interface ArticleTextProps {
  readonly title: string | null;
  readonly text: string;
  readonly marks: readonly EvidenceMark[];
  /** The link key that is looked at; its spans are shown stronger. */
  readonly hot: string | null;
  readonly onHot: (key: string | null) => void;
}

/** The article as text, never as HTML, with the words behind each field marked. */
export function ArticleText({ title, text, marks, hot, onHot }: ArticleTextProps): ReactElement {
  const inTitle = marks.filter((mark) => mark.in === "title");
  const inText = marks.filter((mark) => mark.in === "text");
  const present = new Set(marks.map(({ role }) => shownRole(role)));
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="article" ref={box}>
      <ul className="bare legend" aria-label="Legend of the marks">
        {SHOWN_ROLES.filter((role) => present.has(role)).map((role) => (
          <li key={role}>
            <span className={`mark role-${role}`}>{ROLE_NAMES[role]}</span>
          </li>
        ))}
      </ul>
      <div className="article-body serif">
        {title !== null && (
          <h2 className="article-title" dir="auto">
            <Segments segments={segmentsOf(title, inTitle, 0, title.length)} hot={hot} onHot={onHot} />
          </h2>
        )}
        {paragraphsOf(text, inText).map((segments) => (
          <p key={segments[0]?.start ?? 0} dir="auto">
            <Segments segments={segments} hot={hot} onHot={onHot} />
          </p>
        ))}
      </div>
    </div>
  );
}

interface SegmentsProps extends Pick<ArticleTextProps, "hot" | "onHot"> {
  readonly segments: readonly Segment[];
}

function Segments({ segments, hot, onHot }: SegmentsProps): ReactElement[] {
  return segments.map(({ text, start, marks, isEvidence }) => {
    const [first] = marks;
    const evidence = isEvidence ? " evidence" : "";
    if (first === undefined)
      return (
        <span key={start} className={evidence.trim() || undefined}>
          {text}
        </span>
      );
    const keys = marks.map(linkKey);
    const roles = [...new Set(marks.map(({ role }) => shownRole(role) ?? role))];
    const isHot = hot !== null && keys.includes(hot);
    return (
      <span
        key={start}
        className={`mark${roles.map((role) => ` role-${role}`).join("")}${evidence}${isHot ? " hot" : ""}`}
        title={roles.join(", ")}
        onPointerEnter={() => onHot(keys[0] ?? null)}
        onPointerLeave={() => onHot(null)}
      >
        {text}
      </span>
    );
  });
}
