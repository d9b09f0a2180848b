import { z } from "zod";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { minutesFacts } from "@xinheng/domain/governance/minutes.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { demonstrationNote, issueDocument } from "../papers/issue-document.ts";
import { findMeetingForUpdate, saveMinutes } from "./meeting-store.ts";
import { minutesReaders } from "./minutes-readers.ts";
import { viewMeeting } from "./view-meeting.ts";

/** The minutes of a closed meeting as a numbered document, made once; what was declared stands in it and nothing else. */
export const issueMinutes = deed({
  name: "issue-minutes",
  method: "POST",
  path: "/meetings/{meetingId}/minutes",
  says: {
    zh: "闭会后出具编号的会议纪要，一次成文，不再改动；列明到会、各项表决结果和记录要点。",
    en: "Issues the numbered minutes of a closed meeting, once and for good: attendance, results and the recorder's notes.",
  },
  params: z.object({ meetingId: z.uuid() }),
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "meeting-stage-wrong",
    "minutes-issued",
    "charter-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ ids: { meeting: params.meetingId, document: reply.document?.id ?? "" } }),
  async run(given) {
    const { tx, params } = given;
    const meeting = await findMeetingForUpdate(tx, params.meetingId);
    if (meeting === null) return refuse("meeting-not-found");
    const { stage } = meeting;
    if (stage !== "closed") return refuse("meeting-stage-wrong", { stage });
    if (meeting.minutesDocument !== null) return refuse("minutes-issued", { number: meeting.minutesDocument.number });
    const view = await viewMeeting(given, meeting);
    if (isRefusal(view)) return view;
    const made = await issueDocument(
      given,
      {
        kind: "meeting-minutes",
        operation: "issue-minutes",
        readers: minutesReaders,
      },
      (association) =>
        minutesFacts(view, { association: association.name, demonstration: demonstrationNote(association) }),
    );
    if (isRefusal(made)) return made;
    const minutesDocument = { id: made.documentId, number: made.number };
    await saveMinutes(tx, meeting.id, minutesDocument);
    return viewMeeting(given, { ...meeting, minutesDocument });
  },
});
