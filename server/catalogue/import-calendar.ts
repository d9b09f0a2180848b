import { z } from "zod";
import { judgeCalendarNotice } from "@xinheng/domain/catalogue/calendar-notice.ts";
import { calendarNoticeBody, importedCalendar } from "@xinheng/domain/catalogue/calendar-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { listCalendarYears, lockCalendar, saveCalendarYear } from "./calendar-store.ts";
import { importedYearView } from "./calendar-years.ts";
import { recountClocks } from "./recount-clocks.ts";

/** Takes in a year's working days and counts every open deadline anew, all in one transaction. */
export const importCalendar = deed({
  name: "import-calendar",
  path: "/calendar/{year}",
  method: "POST",
  says: { zh: "导入一年的工作日安排", en: "Import the working days of a year" },
  params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  body: calendarNoticeBody,
  reply: importedCalendar,
  refuses: ["calendar-day-foreign", "calendar-day-not-worked-anyway", "calendar-day-worked-anyway"],
  journals: ({ params, reply }) => ({ ids: { year: params.year, recounted: reply.recounted, moved: reply.moved } }),
  run: async ({ tx, params, body, now, house, afterCommit }) => {
    const notice = judgeCalendarNotice({ year: params.year, off: body.off, worked: body.worked });
    if (isRefusal(notice)) return notice;
    await lockCalendar(tx);
    const imported = { ...notice, source: body.source, importedAt: now };
    await saveCalendarYear(tx, imported);
    const years = await listCalendarYears(tx);
    const recount = await recountClocks(tx, house.packs.calendarWith(years));
    afterCommit(() => {
      house.packs.takeYears(years);
    });
    return { year: importedYearView(imported), ...recount };
  },
});
