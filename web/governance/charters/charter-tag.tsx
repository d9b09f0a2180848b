import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Charter } from "./charter.ts";

const tones = { draft: "", proposed: "link", carried: "link", approved: "", abandoned: "" } as const;

/** Where a version stands; the one in force says so instead. */
export function CharterTag({ charter }: { charter: Pick<Charter, "stage" | "inForce"> }) {
  const say = useDeskSay();
  if (charter.inForce) return <span className="tag good">{say("charter.inForce")}</span>;
  return <span className={`tag ${tones[charter.stage]}`}>{say(`charter.stage.${charter.stage}`)}</span>;
}
