import { Button } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { CharterRules } from "../charters/charter.ts";
import { ItemFields } from "./item-fields.tsx";
import { emptyItem, type PlannedItem } from "./plan.ts";

type Given = {
  readonly rules: CharterRules;
  readonly body: string;
  readonly agenda: readonly PlannedItem[];
  readonly change: (agenda: PlannedItem[]) => void;
};

/** The agenda in its order; nothing can be added once the meeting is called. */
export function AgendaField({ rules, body, agenda, change }: Given) {
  const say = useDeskSay();
  const key = Math.max(0, ...agenda.map((item) => item.key)) + 1;
  const moveUp = (at: number) => {
    const [before, item] = [agenda[at - 1], agenda[at]];
    if (before === undefined || item === undefined) return;
    change([...agenda.slice(0, at - 1), item, before, ...agenda.slice(at + 1)]);
  };
  return (
    <>
      {agenda.map((item, at) => (
        <fieldset key={item.key} className="sheet clause-form">
          <legend className="unseen">{say("plan.item", { position: at + 1 })}</legend>
          <h2>{say("plan.item", { position: at + 1 })}</h2>
          <ItemFields
            rules={rules}
            body={body}
            item={item}
            change={(changed) => change(agenda.map((one) => (one.key === item.key ? changed : one)))}
          />
          <div className="actions">
            {at > 0 && (
              <Button size="small" onClick={() => moveUp(at)}>
                {say("plan.up")}
              </Button>
            )}
            <Button size="small" type="text" onClick={() => change(agenda.filter((one) => one.key !== item.key))}>
              {say("plan.remove")}
            </Button>
          </div>
        </fieldset>
      ))}
      <p className="actions">
        <Button onClick={() => change([...agenda, emptyItem(key)])}>{say("plan.add")}</Button>
      </p>
    </>
  );
}
