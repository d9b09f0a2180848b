import { Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { CharterBody } from "./charter.ts";
import { ShareField } from "./share-field.tsx";

type Majority = CharterBody["majority"];
const bases = ["present", "entitled", "cast"] as const satisfies readonly Majority["of"][];

/** A majority: the share, and of whom it is counted. */
export function MajorityField({ value, change }: { value: Majority; change: (majority: Majority) => void }) {
  const say = useDeskSay();
  return (
    <>
      <ShareField name={say("rules.majority")} value={value.share} change={(share) => change({ ...value, share })} />
      <Labelled name={say("rules.majorityOf")}>
        <Select
          value={value.of}
          options={bases.map((of) => ({ value: of, label: say(`majority.of.${of}`) }))}
          onChange={(of: Majority["of"]) => change({ ...value, of })}
        />
      </Labelled>
    </>
  );
}
