import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { rollView } from "@xinheng/domain/subjects/members/roll-view.ts";
import { question } from "../../platform/operation.ts";
import { rollColumnName, rollSentence } from "./roll-sentence.ts";
import { findRoll, listRollFaults, type Roll } from "./roll-file-store.ts";

/** As many faults as a person reads on a page; all of them are in the returned file. */
const mostShown = 200;

/** One roll brought as a file: what it does, and what is wrong with which row. */
export const showRoll = question({
  name: "show-roll",
  path: "/rolls/{rollId}",
  says: { zh: "查看一次名册导入", en: "Show an import of a roll" },
  params: z.object({ rollId: z.uuid() }),
  reply: rollView,
  refuses: ["roll-not-found"],
  async run({ tx, actor, params: { rollId } }) {
    const roll = await findRoll(tx, rollId);
    if (roll === null) return refuse("roll-not-found");
    const faults = await listRollFaults(tx, rollId, mostShown + 1);
    return {
      id: roll.id,
      fileName: roll.fileName,
      state: roll.state,
      format: roll.format,
      refusal:
        roll.refusal === null
          ? null
          : { code: roll.refusal.code, ...rollSentence(roll.refusal.code, roll.refusal.details) },
      counts: roll.counts,
      header: roll.header.map(({ printed, field }) => ({
        printed,
        field: field === null ? null : rollColumnName(field),
      })),
      faults: faults.slice(0, mostShown).map(({ row, column, code, details }) => ({
        ...{ row, column: rollColumnName(column), code },
        ...rollSentence(code, details),
      })),
      moreFaults: faults.length > mostShown,
      uploadedAt: roll.uploadedAt.toISOString(),
      confirmedAt: roll.confirmedAt?.toISOString() ?? null,
      can: openTo(actor, [...movesOf(roll)]),
    };
  },
});

function movesOf({ state, counts }: Roll): readonly ("confirm-roll" | "discard-roll" | "fetch-roll-faults")[] {
  const open = state === "previewed";
  const good = counts.admitted + counts.readmitted > 0;
  return [
    ...(open && good ? (["confirm-roll"] as const) : []),
    ...(counts.faulty > 0 && state !== "discarded" ? (["fetch-roll-faults"] as const) : []),
    ...(open || state === "refused" ? (["discard-roll"] as const) : []),
  ];
}
