import { useDeskSay } from "../../words/use-desk-say.ts";
import type { DuesLine } from "./dues.ts";

const tones = { paid: "tag good", partly: "tag wait", unpaid: "tag act" } as const;

export function LineTag({ state }: { state: DuesLine["state"] }) {
  const say = useDeskSay();
  return <span className={tones[state]}>{say(`dues.state.${state}`)}</span>;
}
