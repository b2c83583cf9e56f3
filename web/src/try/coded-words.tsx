import { useEffect, useRef, type ReactElement } from "react";
import type { CodedText } from "../../../src/contract/answers/coded-text.ts";
// The colours of the marks are those of the event page.
import "../design/marked-text.css";
import { linkKey, paragraphsOf, shownRole, SHOWN_ROLES, type Segment } from "../event/segments.ts";
import { marksOf, triggersAt, type EventMark } from "./text-marks.ts";

interface CodedWordsProps {
  readonly coded: CodedText;
  /** The event whose words are shown; null for all. */
  readonly shown: number | null;
  /** Link key of the field that is looked at. */
  readonly hot: string | null;
  readonly onChoose: (event: number) => void;
}

/** The text with the words of its events marked; triggers are buttons that choose their event. */
export function CodedWords({ coded, shown, hot, onChoose }: CodedWordsProps): ReactElement {
  const marks = marksOf(coded, shown);
  const present = new Set(coded.events.flatMap((event) => event.marks.map(({ role }) => shownRole(role))));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => showIn(box.current), [shown]);
  return (
    <div className="coded-words" ref={box}>
      {present.size > 0 && (
        <ul className="bare row small coded-legend" aria-label="Legend of the marks">
          {SHOWN_ROLES.filter((role) => present.has(role)).map((role) => (
            <li key={role}>
              <span className={`mark role-${role}`}>{role}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="article-body serif">
        {paragraphsOf(coded.text, marks).map((segments) => (
          <p key={segments[0]?.start ?? 0} dir="auto">
            {segments.map((segment) => (
              <Word key={segment.start} segment={segment} context={{ coded, shown, hot, onChoose }} marks={marks} />
            ))}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Scrolls a long text so that the shown event's trigger is seen; the page itself stays where it is. */
function showIn(box: HTMLElement | null): void {
  const word = box?.querySelector<HTMLElement>('[aria-pressed="true"]');
  if (box === null || word === undefined || word === null || box.scrollHeight <= box.clientHeight) return;
  box.scrollTop = word.offsetTop - box.clientHeight / 2;
}

interface WordProps {
  readonly segment: Segment;
  readonly marks: readonly EventMark[];
  readonly context: CodedWordsProps;
}

function Word({ segment, marks, context }: WordProps): ReactElement {
  const { text, start } = segment;
  if (segment.marks.length === 0) return <span>{text}</span>;
  const { shown, hot } = context;
  const roles = [...new Set(segment.marks.map(({ role }) => shownRole(role) ?? role))];
  const isHot = hot !== null && segment.marks.some((mark) => linkKey(mark) === hot);
  // A trigger that is not of the shown event is a way to its own, and stays quiet. The marks are ours: `marksOf` made them.
  const isOwn = segment.marks.some((mark) => shown === null || (mark as EventMark).event === shown);
  const loud = isOwn ? `mark${roles.map((role) => ` role-${role}`).join("")}` : "quiet-trigger";
  const className = `${loud}${isHot ? " hot" : ""}`;
  const events = triggersAt(marks, start);
  if (events.length > 0) return <TriggerWord text={text} events={events} className={className} context={context} />;
  return (
    <span className={className} title={roles.join(", ")}>
      {text}
    </span>
  );
}

interface TriggerWordProps {
  readonly text: string;
  /** Places of the events that the word is the trigger of. */
  readonly events: readonly number[];
  readonly className: string;
  readonly context: CodedWordsProps;
}

function TriggerWord({ text, events, className, context }: TriggerWordProps): ReactElement {
  const { coded, shown, onChoose } = context;
  const at = shown === null ? -1 : events.indexOf(shown);
  const next = events[(at + 1) % events.length] ?? 0;
  const types = events.map((event) => coded.events[event]?.summary.type ?? "no type");
  return (
    <button
      type="button"
      className={`trigger-word ${className}`}
      title={[...new Set(types)].join(", ")}
      aria-pressed={at >= 0}
      onClick={() => onChoose(next)}
    >
      {text}
      <sup>{events.map((event) => event + 1).join(",")}</sup>
    </button>
  );
}
