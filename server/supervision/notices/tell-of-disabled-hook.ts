import { z } from "zod";
import { noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { findHook } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";
import { holdersOf } from "./entry-news.ts";
import { tell } from "./tell.ts";

/** Follows a web hook that was given up: tells who keeps the hooks. */
export const tellOfDisabledHook = deed({
  name: "tell-of-disabled-hook",
  method: "POST",
  path: "/notices/disabled-hooks",
  says: {
    zh: "将停用的推送通知安全管理员（由程序自动进行）",
    en: "Tell of a disabled web hook (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ told: z.int() }),
  refuses: [],
  journals: "quiet",
  async run(given) {
    const hook = await findHook(given.tx, given.body.entryId);
    if (hook?.disabledAt === null || hook === null) return { told: 0 };
    const kind = "hook-disabled";
    const persons = await holdersOf(given, noticeKinds[kind].offices, null);
    const event = `${hook.id} ${hook.disabledAt.toISOString()}`;
    return { told: await tell(given, { kind, associationId: null, about: { hookId: hook.id }, event, persons }) };
  },
});
