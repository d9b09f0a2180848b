import { v7 as uuidv7 } from "uuid";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { saveMail } from "../../platform/notices/mail-store.ts";
import { askForAddress, findNoticeSetting } from "../../platform/notices/notice-setting-store.ts";
import { saveInvitation } from "./invitation-store.ts";
import { drawToken, hashToken } from "../secret-token.ts";

const goodForHours = 72;

/**
 * Makes the one link that opens an account, good once and for 72 hours; earlier ones become void. Where mail is set up it
 * also goes to the address given for the person, which is confirmed when the link is used, or to one confirmed before.
 */
export async function invite(
  { house, tx, now }: { readonly house: House; readonly tx: Tx; readonly now: Date },
  accountId: string,
  mailTo?: string,
): Promise<{ link: string; expiresAt: string }> {
  const token = drawToken();
  const expiresAt = new Date(now.getTime() + goodForHours * 60 * 60_000);
  await saveInvitation(tx, { id: uuidv7(), accountId, tokenHash: hashToken(token), createdAt: now, expiresAt });
  if (house.mailer !== null) {
    if (mailTo !== undefined)
      await askForAddress(tx, accountId, { cipher: house.keys.seal(mailTo), hash: hashToken(token), until: expiresAt });
    if (mailTo !== undefined || (await findNoticeSetting(tx, accountId)).addressCipher !== null)
      await saveMail(tx, { accountId, kind: "invitation", linkCipher: house.keys.seal(token), at: now });
  }
  // Behind the #: a browser never sends that part, so no log along the way holds it.
  return { link: `${house.publicUrl().replace(/\/$/, "")}/invitation#${token}`, expiresAt: expiresAt.toISOString() };
}
