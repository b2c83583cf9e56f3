import type { EventRule } from "../rule.ts";
import { conditionalAssaultIsThreaten } from "./conditional-assault-is-threaten.ts";
import { futureCooperationIsAgree } from "./future-cooperation-is-agree.ts";
import { futureRetreatIsConcede } from "./future-retreat-is-concede.ts";
import { meetingListsEverybody } from "./meeting-lists-everybody.ts";
import { noActNoEvent } from "./no-act-no-event.ts";
import { prisonSentenceIsTwoEvents } from "./prison-sentence-is-two-events.ts";
import { promisedActIsOneEvent } from "./promised-act-is-one-event.ts";
import { refusedMeetingIsRejectMeet } from "./refused-meeting-is-reject-meet.ts";
import { speakerIsTheActor } from "./speaker-is-the-actor.ts";
import { visitHasAHost } from "./visit-has-a-host.ts";

/** The codebook's decisions in order: each sees what those before it left. */
export const EVENT_RULES: readonly EventRule[] = [
  speakerIsTheActor, // before the next: it may be the only actor
  noActNoEvent, // early: nothing below needs to think about what is no event
  conditionalAssaultIsThreaten, // before the rules on `future`, which would not see the condition
  promisedActIsOneEvent, // while contents still carry their own type
  futureCooperationIsAgree,
  futureRetreatIsConcede,
  refusedMeetingIsRejectMeet,
  prisonSentenceIsTwoEvents, // after the marks are settled: both records carry them
  visitHasAHost, // before the next, which leaves visits as they are
  meetingListsEverybody, // last: types are settled now, and only CONSULT lists everybody
];
