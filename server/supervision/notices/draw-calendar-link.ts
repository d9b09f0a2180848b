import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { drawToken, hashToken } from "../../access/secret-token.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { saveCalendarSecret } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";

/** Draws the address under which a calendar program finds one's deadlines. It is shown once; the one before is void. */
export const drawCalendarLink = deed({
  name: "draw-calendar-link",
  method: "POST",
  path: "/notice-settings/calendar",
  says: {
    zh: "生成我的期限日历网址；只显示一次，原来的随即失效",
    en: "Make the address of my calendar of deadlines; shown once, the one before is void",
  },
  reply: z.object({ link: z.url() }),
  refuses: ["tls-required"],
  journals: () => ({}),
  async run({ tx, house, actor, now, wire }) {
    if (!wire.secure) return refuse("tls-required");
    const token = drawToken();
    await saveCalendarSecret(tx, signedIn(actor).accountId, { hash: hashToken(token), at: now });
    return { link: `${house.publicUrl().replace(/\/$/, "")}/calendar/${token}.ics` };
  },
});
