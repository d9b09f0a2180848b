import { useDeskSay } from "../../words/use-desk-say.ts";

const tones = { waiting: "link", failed: "wait", sent: "good", "given-up": "wait" } as const;

/** How far something to be sent has come. */
export function SentTag({ state }: { state: keyof typeof tones }) {
  const say = useDeskSay();
  return <span className={`tag ${tones[state]}`}>{say(`sent.${state}`)}</span>;
}
