import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useSay } from "../words/use-say.ts";

const tones = { "in-force": "good", "to-come": "link", revised: "", repealed: "wait" } as const;

/** Whether a norm holds today. */
export function NormTag({ state }: { state: PageOf<"norm">["norm"]["state"] }) {
  const say = useSay();
  return <span className={`tag ${tones[state]}`}>{say(`norms.state.${state}`)}</span>;
}
