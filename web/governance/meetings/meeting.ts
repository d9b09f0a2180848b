import type { Reply } from "../../kit/api.ts";

export type Meeting = Reply<"/api/meetings/{meetingId}", "get">;
export type AgendaItem = Meeting["agenda"][number];
export type Attendee = Meeting["attendees"][number];
export type Resolution = NonNullable<AgendaItem["outcome"]>;

export const meetingStages = [
  "draft",
  "called",
  "open",
  "closed",
  "cancelled",
] as const satisfies readonly Meeting["stage"][];

/** Who is there in person, so that he can speak for another. */
export function isThere({ presence }: Pick<Attendee, "presence">): boolean {
  return presence === "in-room" || presence === "online";
}
