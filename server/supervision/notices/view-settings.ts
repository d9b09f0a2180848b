import type { Actor } from "@xinheng/domain/access/actor.ts";
import { kindsFor, noticeKinds, noticeWay, wayOf } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { SettingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listMail } from "../../platform/notices/mail-store.ts";
import { findChoices, findNoticeSetting } from "../../platform/notices/notice-setting-store.ts";

const mostLetters = 10;

/** How a person is told, for that person alone: the address is opened here and nowhere else on a page. */
export async function viewSettings(tx: ReadTx, house: House, actor: Actor): Promise<SettingsView> {
  const { accountId } = signedIn(actor);
  const { addressCipher, asked, calendarSince, ...hours } = await findNoticeSetting(tx, accountId);
  const choices = await findChoices(tx, [accountId]);
  const letters = await listMail(tx, accountId, mostLetters);
  const chosen = (kind: string) => noticeWay.safeParse(choices.find((choice) => choice.kind === kind)?.way).data;
  return {
    ...hours,
    kinds: kindsFor(actor.offices.map(({ office }) => office)).map((kind) => {
      const { zh, en, mayTurnOff } = noticeKinds[kind];
      return { kind, name: { zh, en }, way: wayOf(kind, chosen(kind)), mayTurnOff };
    }),
    mailSetUp: house.mailer !== null,
    address: addressCipher === null ? null : house.keys.open(addressCipher).toString(),
    asked:
      asked === null || asked.until <= house.time.now()
        ? null
        : { address: house.keys.open(asked.cipher).toString(), until: asked.until.toISOString() },
    calendarSince: calendarSince?.toISOString() ?? null,
    letters: letters.map(({ id, kind, state, fault, attempts, madeAt }) => ({
      ...{ id, kind, state, fault, attempts },
      madeAt: madeAt.toISOString(),
    })),
  };
}
