import { calendarView } from "@xinheng/domain/catalogue/calendar-view.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { listCalendarYears } from "./calendar-store.ts";
import { calendarYears } from "./calendar-years.ts";

/** The years whose working days are known, and the first one from today on that is not. */
export const listCalendar = visitorQuestion({
  name: "list-calendar",
  path: "/calendar",
  says: { zh: "查看工作日历", en: "See the calendar of working days" },
  reply: calendarView,
  refuses: [],
  run: async ({ tx, house, today }) => {
    const years = calendarYears(house.packs.set, await listCalendarYears(tx));
    const published = new Set(years.map(({ year }) => year));
    let provisionalFrom = Number(today.slice(0, 4));
    while (published.has(provisionalFrom)) provisionalFrom += 1;
    return { years, provisionalFrom };
  },
});
