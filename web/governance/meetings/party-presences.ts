import type { Meeting } from "./meeting.ts";

type Presence = NonNullable<Meeting["party"]>["presence"];

/** How the party secretary took part, in the order of choice. */
export const partyPresences = ["present", "sat-in", "absent"] as const satisfies readonly Presence[];
