import type { MatterClock } from "@xinheng/domain/archives/objections/objection-view.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** How many working days are left, or how many it is over. */
export function ClockTag({ clock }: { clock: MatterClock | null }) {
  const say = useDeskSay();
  if (clock === null) return null;
  const { daysLeft, dueOn, late, provisional } = clock;
  return (
    <span className={late || daysLeft <= 1 ? "tag wait" : "tag"}>
      {late
        ? say("rights.clock.late", { days: -daysLeft, on: dueOn })
        : say("rights.clock.left", { days: daysLeft, on: dueOn })}
      {provisional && ` ${say("rights.clock.provisional")}`}
    </span>
  );
}
