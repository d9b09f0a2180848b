import { Checkbox, Input, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { CharterResolution, CharterRules } from "./charter.ts";
import { MajorityField } from "./majority-field.tsx";
import { rulesToChoose } from "./rules-to-choose.ts";
import { ShareField } from "./share-field.tsx";

type Given = {
  readonly kind: CharterResolution;
  readonly rules: CharterRules;
  readonly change: (kind: CharterResolution) => void;
};
const ballots = ["either", "open", "secret"] as const satisfies readonly CharterResolution["ballot"][];

/** One kind of resolution: by whom, by what majority of its own, how voted on, what must have been carried before. */
export function ResolutionFields({ kind, rules, change }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <div className="pair-form">
      <Labelled name={say("rules.name")}>
        <Input value={kind.name} onChange={({ target }) => change({ ...kind, name: target.value })} />
      </Labelled>
      <Labelled name={say("rules.article")}>
        <Input value={kind.article} onChange={({ target }) => change({ ...kind, article: target.value })} />
      </Labelled>
      <Labelled name={say("rules.by")}>
        <Select
          mode="multiple"
          value={kind.by}
          options={rulesToChoose(rules.bodies, locale)}
          onChange={(by: string[]) => change({ ...kind, by })}
        />
      </Labelled>
      <Labelled name={say("rules.ballot")}>
        <Select
          value={kind.ballot}
          options={ballots.map((value) => ({ value, label: say(`ballot.${value}`) }))}
          onChange={(ballot: CharterResolution["ballot"]) => change({ ...kind, ballot })}
        />
      </Labelled>
      <Labelled name={say("rules.after")}>
        <Select
          mode="multiple"
          value={kind.after}
          options={rulesToChoose(rules.resolutions, locale).filter(({ value }) => value !== kind.id)}
          onChange={(after: string[]) => change({ ...kind, after })}
        />
      </Labelled>
      <OwnFigures kind={kind} change={change} />
    </div>
  );
}

/** A kind of resolution may ask more than its body does. */
function OwnFigures({ kind, change }: Omit<Given, "rules">) {
  const say = useDeskSay();
  const { majority, ...plain } = kind;
  const { quorum, ...unquorate } = kind;
  return (
    <>
      <Checkbox
        checked={majority !== undefined}
        onChange={({ target }) =>
          change(target.checked ? { ...kind, majority: { share: ">=2/3", of: "present" } } : plain)
        }
      >
        {say("rules.ownMajority")}
      </Checkbox>
      {majority !== undefined && (
        <MajorityField value={majority} change={(changed) => change({ ...kind, majority: changed })} />
      )}
      <Checkbox
        checked={quorum !== undefined}
        onChange={({ target }) => change(target.checked ? { ...kind, quorum: ">=2/3" } : unquorate)}
      >
        {say("rules.ownQuorum")}
      </Checkbox>
      {quorum !== undefined && (
        <ShareField
          name={say("rules.quorum")}
          value={quorum}
          change={(changed) => change({ ...kind, quorum: changed })}
        />
      )}
    </>
  );
}
