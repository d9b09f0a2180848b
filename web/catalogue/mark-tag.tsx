import { useDeskSay } from "../words/use-desk-say.ts";

const tones = { verified: "good", "seen-once": "wait", unverified: "wait" } as const;

/** How sure we are of something in the packs. */
export function MarkTag({ mark }: { mark: keyof typeof tones }) {
  const say = useDeskSay();
  return <span className={`tag ${tones[mark]}`}>{say(`mark.${mark}`)}</span>;
}
