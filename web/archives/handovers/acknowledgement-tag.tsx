import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

const tones = { "none-needed": "", awaited: "link", acknowledged: "good" } as const;

/** Whether the recipient said that it came, and until when it is waited for. */
export function AcknowledgementTag({ of, late }: { of: HandoverView["acknowledgement"]; late: boolean }) {
  const say = useDeskSay();
  return (
    <>
      <span className={`tag ${late ? "wait" : tones[of.state]}`}>
        {say(late ? "handover.state.late" : `handover.state.${of.state}`)}
      </span>
      {of.state === "awaited" && of.dueOn !== null && (
        <span className="small"> {say("handover.due", { on: of.dueOn })}</span>
      )}
    </>
  );
}
