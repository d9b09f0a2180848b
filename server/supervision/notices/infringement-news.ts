import { z } from "zod";
import { closedInfringementStages, isIdentified } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { findInfringement } from "../../discipline/infringements/infringement-store.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { dayOf } from "../../platform/time.ts";
import { holdersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a complaint about data that whoever complained, who inquires and who handles it are told of. */
export const infringementSteps = [
  ...(["send-infringement", "file-infringement", "enter-infringement", "judge-infringement"] as const),
  ...(["assign-infringement-officer", "check-infringement-identity", "withdraw-infringement-by-receipt"] as const),
  ...(["extend-infringement", "decide-infringement", "ask-infringement-second-look"] as const),
  ...(["order-infringement-consequence", "carry-out-infringement-consequence", "note-infringement-letter"] as const),
  ...([
    "bring-infringement-paper-by-receipt",
    "close-infringement",
    "withdraw-infringement",
    "note-infringement-overdue",
  ] as const),
] as const;

const coming: readonly string[] = ["send-infringement", "file-infringement", "enter-infringement"];

/** What a step of it is news of; null: the entry is of something else, or the complaint is no more. */
export async function newsOfInfringement(reporter: Reporter, entry: JournalRow): Promise<News | null> {
  if (!infringementSteps.some((step) => step === entry.operation)) return null;
  const { infringement } = z.object({ infringement: z.string() }).parse(entry.ids);
  const found = await findInfringement(reporter.tx, infringement);
  if (found === null) return null;
  const { id, associationId, against, parts, stage } = found;
  const fromId = isIdentified(found) ? found.fromId : null;
  const isNew = coming.includes(entry.operation);
  const staff = await holdersOf(reporter, noticeKinds["infringement-received"].offices, associationId);
  const isPaper = entry.operation === "bring-infringement-paper-by-receipt";
  const sides = isNew || isPaper || fromId === null ? [] : await partiesOf(reporter, fromId, associationId);
  const officer = closedInfringementStages.includes(stage) ? undefined : parts.officers.at(-1)?.accountId;
  const told = [...sides, ...staff, ...(officer === undefined ? [] : [officer])];
  return {
    ...{ associationId, about: { infringementId: id } },
    // Of what comes by the receipt once a day, however many papers it is.
    event: isPaper ? `${id} papers ${dayOf(entry.at)}` : entry.id,
    kind: isNew ? "infringement-received" : isPaper ? "infringement-paper" : "infringement-moved",
    // Nobody is told of what they did themselves, and whose own act is complained of is told nothing.
    persons: told.filter((accountId) => accountId !== entry.actor_id && !against.includes(accountId)),
  };
}
