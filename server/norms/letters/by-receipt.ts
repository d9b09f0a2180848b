import { readReceipt } from "@xinheng/domain/norms/letter-receipt.ts";
import { drawWords, hashToken } from "../../access/secret-token.ts";
import type { Tx } from "../../platform/database.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { findReceipted, type Receipted } from "./receipt-store.ts";

/** 24 letters of 31: some 118 bits, which nobody tries out. */
const groups = 6;

/** A receipt for whoever has no account: told once, in the answer; the house keeps its hash alone. */
export function drawReceipt(): { readonly receipt: string; readonly receiptHash: Buffer } {
  const receipt = drawWords(groups);
  return { receipt, receiptHash: hashToken(receipt) };
}

/** Does something with the matter that a receipt opens, inside the association it lies in; null: nobody was given this receipt. */
export async function byReceipt<Answer>(
  tx: Tx,
  asked: { readonly of: Receipted; readonly typed: string },
  does: (id: string) => Promise<Answer>,
): Promise<Answer | null> {
  const held = await findReceipted(tx, asked.of, hashToken(readReceipt(asked.typed)));
  return held === null ? null : inAssociation(tx, held.associationId, () => does(held.id));
}
