import { z } from "zod";
import { receiverPage } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { listReceiversOf, type Receiver } from "../../platform/handovers/handover-store.ts";
import { question } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { versionLine } from "./version-line.ts";

/** Who received a record in any of its versions, or anything of a subject: whom a correction has to reach. */
export const listReceivers = question({
  name: "list-receivers",
  path: "/subjects/{subjectId}/receivers",
  says: {
    zh: "查看谁收到过这个主体的记录；指明一条记录的，包括它的各个版本。",
    en: "Who received records of a subject; of one record in any of its versions, if one is named.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    recordId: z.uuid().optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: receiverPage,
  refuses: ["subject-not-found", "record-not-found"],
  async run({ tx, params: { subjectId }, query }) {
    if ((await findSubject(tx, subjectId)) === null) return refuse("subject-not-found");
    const { recordId, before, limit } = query;
    const about = recordId === undefined ? [{ subjectId, recordId: null }] : await versionLine(tx, subjectId, recordId);
    if (about.length === 0) return refuse("record-not-found");
    const found = await listReceiversOf(tx, about, { before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      receivers: page.map(receiverView),
      next: found.length > limit ? (page.at(-1)?.handover.id ?? null) : null,
    };
  },
});

function receiverView({ handover, received }: Receiver) {
  const { id, number, what, channel, madeAt, purpose } = handover;
  return {
    ...{ handoverId: id, number, what, channel, madeAt, purpose },
    recipient: handover.recipient.name,
    acknowledgement: handover.acknowledgement.state,
    versions: received.flatMap(({ recordId }) => recordId ?? []),
  };
}
