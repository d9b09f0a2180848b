import type { calendarZh } from "../zh/calendar.ts";

export const calendarEn = {
  "desk.calendar": "Working calendar",
  "calendar.provisional":
    "From {year} on no arrangement is known here: deadlines that reach it count plain weekends until one is imported, and nothing that hurts a subject happens meanwhile.",
  "calendar.year": "Year",
  "calendar.off": "Weekdays off",
  "calendar.worked": "Weekend days worked",
  "calendar.days": "{count} {count:day|days}",
  "calendar.source": "Source",
  "calendar.from": "From",
  "calendar.pack": "the packs",
  "calendar.import": "imported {at}",
  "calendar.none": "No year is known yet.",
  "calendar.importTitle": "Import a year",
  "calendar.off.hint":
    "Only days from Monday to Friday. One a line, or with commas or spaces between; 2027-01-01 and 2027/1/1 are understood.",
  "calendar.worked.hint": "Only Saturdays and Sundays that are worked. Leave it empty where there are none.",
  "calendar.source.hint": "The document's title and number, as published.",
  "calendar.read": "{count} {count:day|days} read",
  "calendar.unread": "Not understood: {words}",
  "calendar.year.rule": "Four digits, 1990 to 2200",
  "calendar.source.rule": "Name the source (4 to 300 characters)",
  "calendar.again": "The year is known already; this import takes its place.",
  "calendar.submit": "Import and count deadlines anew",
  "calendar.done":
    "{year} is imported: {recounted} deadlines counted anew, {moved} of them end on another day, {settled} are no longer provisional.",
  "desk.followers": "Followers",
  "followers.lead":
    "What should follow by itself when something was done (a notice, a recount) and has not within a minute. It is tried again by itself, at growing intervals of an hour at most.",
  "followers.none": "Nothing is late",
  "followers.none.why": "Whatever had to follow has followed.",
  "followers.follower": "What should follow",
  "followers.entry": "Journal entry",
  "followers.tries": "Tries",
  "followers.fault": "Fault",
  "followers.waits": "not tried yet",
} as const satisfies Record<keyof typeof calendarZh, string>;
