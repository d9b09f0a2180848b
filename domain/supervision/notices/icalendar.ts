import { addDays, type Day } from "../../calendar.ts";

/** A day in somebody's calendar. `id` stays the same for the same matter, so that a calendar moves it instead of doubling it. */
export type CalendarDay = {
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly text: string;
  readonly address: string;
  readonly changedAt: Date;
};

/** An iCalendar of all-day events (RFC 5545): a day has no zone, so it is the legal day wherever it is read. */
export function icalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Xinheng//Deadlines//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Shanghai",
    ...days.flatMap(eventOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(day: CalendarDay): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${day.id}@xinheng`,
    `DTSTAMP:${day.changedAt.toISOString().replaceAll(/[-:]|\.\d{3}/g, "")}`,
    `DTSTART;VALUE=DATE:${day.on.replaceAll("-", "")}`,
    // The end is the day after: it is not part of the event (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${addDays(day.on, 1).replaceAll("-", "")}`,
    `SUMMARY:${escaped(day.title)}`,
    `DESCRIPTION:${escaped(day.text)}`,
    `URL:${day.address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\r|\n/g, "\\n");
}

const mostOctets = 75;

/** A line of at most 75 octets, gone on with after a space (RFC 5545, 3.1); no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      part = "";
      // The space that begins the line counts.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
