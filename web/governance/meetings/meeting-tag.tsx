import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Meeting } from "./meeting.ts";

const tones = { draft: "", called: "link", open: "wait", closed: "good", cancelled: "" } as const;

export function MeetingTag({ stage }: { stage: Meeting["stage"] }) {
  const say = useDeskSay();
  return <span className={`tag ${tones[stage]}`}>{say(`meeting.stage.${stage}`)}</span>;
}
