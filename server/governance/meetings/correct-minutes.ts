import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { minutesFacts } from "@xinheng/domain/governance/minutes.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { demonstrationNote, issueDocument } from "../papers/issue-document.ts";
import { changeMeeting, findMeetingForUpdate, type KeptMeeting, saveMinutes } from "./meeting-store.ts";
import { listMinutesCorrections, saveMinutesCorrection } from "./minutes-correction-store.ts";
import { minutesReaders } from "./minutes-readers.ts";
import { viewMeeting } from "./view-meeting.ts";

const mostCorrections = 20;

/**
 * Corrects issued minutes: a numbered document that names them, tells what was wrong, and stands in their place; they stay.
 * Who led and recorded, the party secretary's presence and the recorder's notes can be put right. What was resolved was
 * counted and declared in the meeting; no document changes it.
 */
export const correctMinutes = deed({
  name: "correct-minutes",
  method: "POST",
  path: "/meetings/{meetingId}/minutes/corrections",
  says: {
    zh: "更正已出具的会议纪要：另出一份编号的纪要，写明所更正的文号和缘由；原件保留。表决结果不在更正之列。",
    en: "Corrects issued minutes by numbered minutes that name them and say why; the first stay. Results are not corrected.",
  },
  params: z.object({ meetingId: z.uuid() }),
  body: z.object({
    why: z.string().trim().min(4).max(1_000),
    chair: z.string().trim().min(1).max(80).optional(),
    recorder: z.string().trim().min(1).max(80).optional(),
    partyPresence: z.enum(["present", "sat-in", "absent"]).optional(),
    partyNote: z.string().trim().max(300).optional(),
    minutes: z.string().trim().max(50_000).optional(),
  }),
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "minutes-not-issued",
    "minutes-correction-empty",
    "minutes-corrected-often",
    "charter-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ ids: { meeting: params.meetingId, document: reply.document?.id ?? "" } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const meeting = await findMeetingForUpdate(tx, params.meetingId);
    if (meeting === null) return refuse("meeting-not-found");
    const corrects = meeting.minutesDocument;
    if (corrects === null) return refuse("minutes-not-issued");
    const { why, ...said } = body;
    const change = changeOf(meeting, said);
    if (Object.keys(change).length === 0) return refuse("minutes-correction-empty");
    if ((await listMinutesCorrections(tx, meeting.id)).length >= mostCorrections)
      return refuse("minutes-corrected-often", { most: mostCorrections });
    const corrected = { ...meeting, ...change };
    const view = await viewMeeting(given, corrected);
    if (isRefusal(view)) return view;
    const made = await issueDocument(
      given,
      { kind: "meeting-minutes", operation: "correct-minutes", readers: minutesReaders, corrects: corrects.id },
      (association) =>
        minutesFacts(view, {
          association: association.name,
          demonstration: demonstrationNote(association),
          corrects: { number: corrects.number, why },
        }),
    );
    if (isRefusal(made)) return made;
    const document = { id: made.documentId, number: made.number };
    await changeMeeting(tx, meeting.id, change);
    await saveMinutes(tx, meeting.id, document);
    const kept = { meetingId: meeting.id, associationId: ownAssociation(actor), by: actor.id };
    await saveMinutesCorrection(tx, { ...kept, document, corrects, why, issuedOn: today });
    return viewMeeting(given, { ...corrected, minutesDocument: document });
  },
});

const corrigible = ["chair", "recorder", "partyPresence", "partyNote", "minutes"] as const;
type Corrigible = Pick<KeptMeeting, (typeof corrigible)[number]>;
type Said = { readonly [key in keyof Corrigible]?: Corrigible[key] | undefined };

/** What differs from what the minutes say. */
function changeOf(meeting: KeptMeeting, said: Said): Partial<Corrigible> {
  return Object.fromEntries(
    corrigible.flatMap((key) => {
      const value = said[key];
      return value === undefined || value === meeting[key] ? [] : [[key, value]];
    }),
  );
}
