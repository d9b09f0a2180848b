import { journalState } from "@xinheng/domain/access/watch-view.ts";
import { readSealsFile } from "../../platform/heartbeat.ts";
import { countPending, lastSeal } from "../../platform/journal-store.ts";
import { question } from "../../platform/operation.ts";

/** Where the journal stands: the last seal, to be copied down, and the last one that has left the database. */
export const showJournalState = question({
  name: "show-journal-state",
  path: "/journal/state",
  says: { zh: "查看日志封存情况", en: "See how far the journal is sealed" },
  reply: journalState,
  refuses: [],
  run: async ({ tx, house }) => {
    const last = await lastSeal(tx);
    const outside = readSealsFile(house.sealsFolder).at(-1) ?? null;
    return {
      // Seals are numbered from 1 without a gap, so the last number is their count.
      seals: Number(last?.number ?? 0n),
      lastSeal:
        last === null
          ? null
          : {
              number: last.number.toString(),
              sealedAt: last.sealedAt.toISOString(),
              seal: last.seal.toString("hex"),
            },
      pending: await countPending(tx),
      outside: outside === null ? null : { ...outside, number: outside.number.toString() },
    };
  },
});
