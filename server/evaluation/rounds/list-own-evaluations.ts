import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entrySummary, openCall } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { question } from "../../platform/operation.ts";
import { listOpenGradeEvents } from "../grades/grade-event-store.ts";
import { listEntriesBy } from "./entry-store.ts";
import { listOpenObjections } from "./objection-store.ts";
import { listRounds } from "./round-store.ts";
import { roundOfEntry } from "./round-step.ts";
import { summariseEntry, summariseRound } from "./view-round.ts";

const mostCalls = 20;

/** The calls a member may answer, and what it applied for, the latest first. */
export const listOwnEvaluations = question({
  name: "list-own-evaluations",
  path: "/subjects/{subjectId}/evaluations",
  says: {
    zh: "本单位可以申请的评价、已申请的评价和现有等级。",
    en: "The calls a member may answer, what it applied for, and its grade.",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ calls: z.array(openCall).max(mostCalls), entries: z.array(entrySummary).max(100) }),
  refuses: [],
  async run({ tx, actor, today, params: { subjectId } }) {
    const entries = await listEntriesBy(tx, subjectId);
    const open = await listOpenObjections(
      tx,
      entries.map(({ id }) => id),
    );
    const events = await listOpenGradeEvents(
      tx,
      entries.map(({ id }) => id),
    );
    const taken = new Set(entries.filter(({ stage }) => stage !== "withdrawn").map(({ roundId }) => roundId));
    const called = await listRounds(tx, { stage: "called" }, { offset: 0, limit: mostCalls });
    const rows = [];
    for (const entry of entries) {
      const of = { objectionOpen: open.has(entry.id), events: events.get(entry.id) ?? [], today };
      rows.push(summariseEntry(entry, await roundOfEntry(tx, entry), of));
    }
    return {
      calls: called
        .filter(({ id, applyUntil }) => !taken.has(id) && applyUntil !== null && today <= applyUntil)
        .map((round) => ({ ...summariseRound(round), can: openTo(actor, ["apply-for-evaluation"], subjectId) })),
      entries: rows,
    };
  },
});
