import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";

/** Says of a published grade what its stage does not: that it is suspended, replaced, or past its term. */
export function StandingTag({ standing }: { standing: Entry["standing"] }) {
  const say = useDeskSay();
  if (standing !== "suspended" && standing !== "expired" && standing !== "replaced") return null;
  return <span className="tag act">{say(`grade.state.${standing}`)}</span>;
}
