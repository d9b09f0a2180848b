import { Progress } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";
import { writtenNumber } from "./written.ts";

type Work = {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly done: number;
  readonly total: number | null;
  readonly fault: string | null;
};

const tones = { waiting: "", running: "link", done: "good", failed: "wait", cancelled: "" } as const;

/** How far long work is: a bar with counts while it runs, then how it ended. */
export function WorkProgress({ work }: { work: Work }) {
  const say = useDeskSay();
  const { state, done, total, fault } = work;
  if (state !== "running") {
    return (
      <span className="tags">
        <span className={`tag ${tones[state]}`}>{say(`work.${state}`)}</span>
        {fault !== null && state === "failed" && <a href={`/help/refusals#${fault}`}>{fault}</a>}
      </span>
    );
  }
  const counts = {
    done: writtenNumber(done),
    total: total === null ? "" : writtenNumber(total),
    left: writtenNumber(Math.max((total ?? done) - done, 0)),
  };
  return (
    <div>
      <Progress
        percent={total === null || total === 0 ? 0 : Math.min(Math.floor((done / total) * 100), 100)}
        status="active"
        aria-label={say("work.running")}
      />
      <div className="small" role="status">
        {total === null ? say("work.doneOnly", counts) : say("work.doneOf", counts)}
      </div>
    </div>
  );
}
