import { consentPurposes, type ConsentPurpose, type ConsentScope } from "@xinheng/domain/archives/consents/consent.ts";
import type { ConsentFrame } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Checkbox, Form, InputNumber } from "antd";
import { ChoiceField, DayField, TextField } from "../../governance/asked-field.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What a form about a scope holds while it is filled in. */
export type TypedScope = {
  readonly purpose: ConsentPurpose;
  readonly purposeSays?: string;
  readonly classes: string[];
  readonly closed?: boolean;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly mostLooks?: number | null;
};

export function scopeOf(typed: TypedScope): ConsentScope {
  return {
    purpose: typed.purpose,
    purposeSays: typed.purpose === "other" ? (typed.purposeSays ?? "") : "",
    classes: [...typed.classes],
    closed: typed.closed ?? false,
    ...{ fromOn: typed.fromOn, untilOn: typed.untilOn, mostLooks: typed.mostLooks ?? null },
  };
}

type Given = {
  readonly frame: ConsentFrame;
  /** What was asked for, where this answers it: the purpose stands, and nothing more is offered. */
  readonly asked?: ConsentScope;
};

/** Purpose, classes, days and looks. */
export function ScopeFields({ frame, asked }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const classes = frame.classes.filter(({ name }) => asked?.classes.includes(name) ?? true);
  const known = Object.keys(consentPurposes) as ConsentPurpose[];
  const purposes = known.filter((one) => asked === undefined || asked.purpose === one);
  return (
    <>
      <div className="pair-form">
        <ChoiceField
          name="purpose"
          label={say("consent.purpose")}
          options={purposes.map((value) => ({ value, label: consentPurposes[value][locale] }))}
        />
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) =>
            getFieldValue("purpose") === "other" && (
              <TextField name="purposeSays" label={say("consent.purposeSays")} most={100} />
            )
          }
        </Form.Item>
      </div>
      <Form.Item
        name="classes"
        label={say("consent.classes")}
        // Not `required`: that writes aria-required on a group, where it means nothing.
        rules={[{ validator: (_rule, chosen?: string[]) => someOf(chosen, say("consent.classes.missing")) }]}
      >
        <Checkbox.Group
          className="stacked"
          options={classes.map(({ name, items }) => ({
            value: name,
            label: say("consent.classes.holds", {
              name,
              items: items.map((item) => nameIn(locale, item.name, item.nameEn)).join(say("list.comma")),
            }),
          }))}
        />
      </Form.Item>
      {(asked === undefined || asked.closed) && (
        <Form.Item name="closed" valuePropName="checked">
          <Checkbox>{say("consent.closed")}</Checkbox>
        </Form.Item>
      )}
      <div className="pair-form">
        <DayField name="fromOn" label={say("consent.fromOn")} />
        <DayField name="untilOn" label={say("consent.untilOn")} />
        <Form.Item name="mostLooks" label={say("consent.mostLooks")}>
          <InputNumber min={1} max={1000} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <p className="small">
        {say("consent.untilOn.hint", { latest: frame.latestUntilOn })}{" "}
        {say("consent.rule", { document: frame.source.document })}{" "}
        {!frame.source.verified && <span className="tag wait">{say("consent.rule.unverified")}</span>}
      </p>
    </>
  );
}

/** What a form begins with: short, and what is on show alone. */
export function firstScope(frame: ConsentFrame): Partial<TypedScope> {
  return { fromOn: frame.today, untilOn: frame.usualUntilOn, closed: false };
}

function someOf(chosen: readonly string[] | undefined, missing: string): Promise<void> {
  return chosen === undefined || chosen.length === 0 ? Promise.reject(new Error(missing)) : Promise.resolve();
}
