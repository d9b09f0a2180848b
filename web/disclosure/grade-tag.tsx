import type { GradeState } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { useSay } from "../words/use-say.ts";

const looks = {
  "in-publicity": "tag wait",
  final: "tag good",
  suspended: "tag act",
  expired: "tag",
  replaced: "tag",
  withdrawn: "tag",
} as const satisfies Record<GradeState, string>;

/** Whether a grade holds, in a word. */
export function GradeTag({ state }: { state: GradeState }) {
  const say = useSay();
  return <span className={looks[state]}>{say(`grade.state.${state}`)}</span>;
}
