import { z } from "zod";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { saveCalendarSecret } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";

export const revokeCalendarLink = deed({
  name: "revoke-calendar-link",
  method: "DELETE",
  path: "/notice-settings/calendar",
  says: { zh: "作废我的期限日历网址", en: "Revoke the address of my calendar of deadlines" },
  reply: z.object({ calendarSince: z.null() }),
  refuses: [],
  journals: () => ({}),
  async run({ tx, actor }) {
    await saveCalendarSecret(tx, signedIn(actor).accountId, null);
    return { calendarSince: null };
  },
});
