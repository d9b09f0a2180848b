import { noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { chosenSettings, settingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { saveChoices, saveNoticeSetting } from "../../platform/notices/notice-setting-store.ts";
import { keepOnDesk } from "../../platform/notices/notice-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewSettings } from "./view-settings.ts";

/** What a person chooses of how to be told. A kind turned off is also taken out of the digest that waits. */
export const saveNoticeSettings = deed({
  name: "save-notice-settings",
  method: "PUT",
  path: "/notice-settings",
  says: { zh: "设置我怎样收到通知", en: "Choose how I am told of things" },
  body: chosenSettings,
  reply: settingsView,
  refuses: ["notice-must-be-told", "quiet-hours-half"],
  journals: () => ({}),
  async run({ tx, house, actor, body }) {
    const { accountId } = signedIn(actor);
    const kept = body.ways.find(({ kind, way }) => !noticeKinds[kind].mayTurnOff && way !== noticeKinds[kind].way);
    if (kept !== undefined) {
      const { zh, en } = noticeKinds[kept.kind];
      return refuse("notice-must-be-told", { name: zh, nameEn: en });
    }
    if ((body.quietFrom === null) !== (body.quietUntil === null)) return refuse("quiet-hours-half");
    await saveNoticeSetting(tx, accountId, body);
    const chosen = new Map(body.ways.map(({ kind, way }) => [kind, way]));
    await saveChoices(
      tx,
      accountId,
      [...chosen].map(([kind, way]) => ({ kind, way })),
    );
    await keepOnDesk(
      tx,
      accountId,
      [...chosen].flatMap(([kind, way]) => (way === "desk" ? [kind] : [])),
    );
    return viewSettings(tx, house, actor);
  },
});
