import { type Letter, letterOfNotices, letterWithLink } from "@xinheng/domain/supervision/notices/letter.ts";
import { noticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { noticeWordsFor } from "@xinheng/domain/supervision/notices/notice-sentence.ts";
import { matterPath, noticeAbout } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { listLivingAccounts } from "../../access/account-store.ts";
import { hashToken } from "../../access/secret-token.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import type { OutgoingLetter } from "../../platform/notices/mailer.ts";
import type { Mail } from "../../platform/notices/mail-store.ts";
import { findNoticeSetting, type NoticeSetting } from "../../platform/notices/notice-setting-store.ts";
import { listNoticesOfLetter } from "../../platform/notices/notice-store.ts";
import { dayOf } from "../../platform/time.ts";

const mostNotices = 500;

/** Writes a letter as things stand now: to the address of now, in the language of now. A text: why none is sent. */
export async function writeLetter(
  tx: Tx,
  house: House,
  mail: Mail,
): Promise<Omit<OutgoingLetter, "messageId"> | string> {
  if ((await listLivingAccounts(tx, [mail.accountId])).length === 0) return "account-suspended";
  const setting = await findNoticeSetting(tx, mail.accountId);
  const token = mail.linkCipher === null ? null : house.keys.open(mail.linkCipher).toString();
  const cipher = addressFor(mail, setting, token);
  if (cipher === null) return "no-address";
  const letter = await compose(tx, house, { mail, token, language: setting.language });
  return typeof letter === "string" ? letter : { to: house.keys.open(cipher).toString(), ...letter };
}

/** A link goes to the very address it was drawn for; a newer one has made it void. */
function addressFor(mail: Mail, setting: NoticeSetting, token: string | null): string | null {
  if (mail.kind === "notices") return setting.addressCipher;
  if (token !== null && setting.asked?.hash.equals(hashToken(token)) === true) return setting.asked.cipher;
  return mail.kind === "invitation" ? setting.addressCipher : null;
}

async function compose(
  tx: Tx,
  house: House,
  { mail, token, language }: { mail: Mail; token: string | null; language: "zh" | "en" },
): Promise<Letter | string> {
  const root = house.publicUrl().replace(/\/$/, "");
  // A letter gathers what several associations tell, so it speaks the house's words.
  const words = noticeWordsFor(house.packs.set, { on: dayOf(house.time.now()), region: "CN" });
  const place = { words, language, settingsAddress: `${root}/desk/notice-settings` };
  switch (mail.kind) {
    case "address":
      return letterWithLink("address", `${root}/desk/notice-settings?confirm=${token ?? ""}`, place);
    case "invitation":
      return letterWithLink("invitation", `${root}/invitation#${token ?? ""}`, place);
    case "notices": {
      const notices = await listNoticesOfLetter(tx, mail.id, mostNotices);
      if (notices.length === 0) return "read-on-the-desk";
      const lines = notices.map((notice) => {
        const kind = noticeKind.parse(notice.kind);
        return { kind, address: root + matterPath(kind, noticeAbout.parse(notice.about)) };
      });
      return letterOfNotices(lines, place);
    }
  }
}
