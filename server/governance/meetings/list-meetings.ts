import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { meetingStages } from "@xinheng/domain/governance/meeting.ts";
import { meetingSummary } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { listMeetings } from "./meeting-store.ts";
import { dayPlace, nextPlace } from "./page-place.ts";
import { summariseMeeting } from "./view-meeting.ts";

/** The association's meetings, the latest day first. */
export const listMeetingsQuestion = question({
  name: "list-meetings",
  path: "/meetings",
  says: { zh: "列出会议，近的在前。", en: "Lists meetings, the latest first." },
  query: z.object({
    body: z.string().max(60).optional(),
    stage: z.enum(meetingStages).optional(),
    year: z.coerce.number().int().min(1980).max(2200).optional(),
    cursor: dayPlace.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(meetingSummary),
    next: z.string().nullable(),
    can: z.array(z.enum(["plan-meeting"])),
  }),
  refuses: ["charter-missing"],
  async run({ tx, actor, today, query }) {
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const { body, stage, year, cursor, limit } = query;
    const before = cursor === undefined ? undefined : { heldOn: cursor.on, id: cursor.id };
    const found = await listMeetings(tx, { body, stage, year }, { before, limit: limit + 1 });
    const rows = found.slice(0, limit).map((meeting) => summariseMeeting(meeting, charter.rules));
    const last = rows.at(-1);
    const next = nextPlace(found.length > limit, last === undefined ? undefined : { on: last.heldOn, id: last.id });
    return { rows, next, can: openTo(actor, ["plan-meeting"]) };
  },
});
