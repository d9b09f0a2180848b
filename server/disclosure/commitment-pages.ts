import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { listOpenCommitments } from "../archives/commitments/commitment-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { findAssociationBySlug } from "./portal-store.ts";

const mostShown = 200;

/** What an association, its members and those practitioners who consented have promised, the latest first. */
export async function readCommitments(
  tx: ReadTx,
  slug: string,
): Promise<Pick<PageOf<"commitments">, "association" | "commitments"> | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  return { association, commitments: await listOpenCommitments(tx, { associationId: association.id }, mostShown) };
}
