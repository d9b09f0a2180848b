import { Select } from "antd";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { PlannedItem } from "./plan.ts";

const kinds = {
  "adopt-convention": "convention",
  "adopt-ethics-code": "ethics-code",
  "adopt-group-standard": "group-standard",
} as const;
type NormResolution = keyof typeof kinds;
type Given = {
  readonly resolution: NormResolution;
  readonly value: PlannedItem["matter"];
  readonly choose: (matter: NonNullable<PlannedItem["matter"]>) => void;
};

/** Whether a kind of resolution is taken on a norm. */
export function isNormResolution(resolution: string | null): resolution is NormResolution {
  return resolution !== null && resolution in kinds;
}

/** The norm that the item is about: a text put to the vote, or a promulgated one to be repealed. */
export function NormMatter({ resolution, value, choose }: Given) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/norms", { query: { kind: kinds[resolution], limit: 200 } });
  const rows = answer?.ok === true ? answer.value.rows : [];
  const options = rows.flatMap(({ id, title, version, stage }) => {
    const matter =
      stage === "vote" ? "norm" : stage === "promulgated" || stage === "under-review" ? "norm-repeal" : null;
    const label = matter === "norm" ? "plan.norm.adopt" : "plan.norm.repeal";
    return matter === null ? [] : [{ value: `${matter} ${id}`, label: say(label, { title, version }) }];
  });
  return (
    <Labelled name={say("plan.norm")}>
      <Select
        value={value === null ? null : `${value.kind} ${value.id}`}
        options={options}
        onChange={(chosen: string) => {
          const [kind = "", id = ""] = chosen.split(" ");
          choose({ kind, id });
        }}
      />
    </Labelled>
  );
}
