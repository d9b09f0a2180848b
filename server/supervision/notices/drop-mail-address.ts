import { settingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { dropAddress } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewSettings } from "./view-settings.ts";

export const dropMailAddress = deed({
  name: "drop-mail-address",
  method: "DELETE",
  path: "/notice-settings/address",
  says: { zh: "删除我的邮箱；不再收到邮件", en: "Remove my address; no mail is sent any more" },
  reply: settingsView,
  refuses: [],
  journals: () => ({}),
  async run({ tx, house, actor }) {
    const { accountId } = signedIn(actor);
    await dropAddress(tx, accountId);
    return viewSettings(tx, house, actor);
  },
});
