import { z } from "zod";
import { listKeptSeals } from "../../access/seals/seal-store.ts";
import { findSealUse, findWaitingSealUse } from "../../access/seals/seal-use-store.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import type { Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a use of a seal that its keeper or whoever asked for it is told of. */
export const sealSteps = ["request-seal", "apply-seal", "decline-seal", "appoint-seal-keeper"] as const;

const idsOfUse = z.object({ use: z.uuid() });
const idsOfKeeper = z.object({ seal: z.uuid() });

/**
 * What a step of a use of a seal is news of: asked for, to its keeper; applied or declined, to whoever asked. Whoever comes to
 * keep a seal is told of what waits for it since before.
 */
export async function newsOfSeal({ tx }: Reporter, entry: JournalRow): Promise<News | null> {
  const step = sealSteps.find((one) => one === entry.operation);
  if (step === undefined) return null;
  const found =
    step === "appoint-seal-keeper"
      ? await findWaitingSealUse(tx, idsOfKeeper.parse(entry.ids).seal, entry.at)
      : await findSealUse(tx, idsOfUse.parse(entry.ids).use);
  if (found === null) return null;
  const about = { sealUseId: found.id, documentId: found.documentId };
  const news = { associationId: entry.association_id, about, event: entry.id };
  if (step === "apply-seal" || step === "decline-seal")
    // Whoever takes a request back is told nothing of what they did themselves.
    return { ...news, kind: "seal-answered", persons: [found.asked.by].filter((id) => id !== entry.actor_id) };
  const keeper = (await listKeptSeals(tx)).find(({ id }) => id === found.sealId)?.keeper ?? null;
  return { ...news, kind: "seal-asked", persons: keeper === null ? [] : [keeper.accountId] };
}
