import { recordState } from "@xinheng/domain/archives/exports/record-filter.ts";
import { polarity } from "@xinheng/domain/archives/record-view.ts";
import { subjectKind } from "@xinheng/domain/subjects/subject-view.ts";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AskedFilter } from "./asked-filter.ts";

/** What only a link can ask for. */
function byLink({ subjectId, source, received, late }: AskedFilter) {
  return { subjectId, source, received, late };
}

type Given = { readonly filter: AskedFilter; readonly choose: (typed: Readonly<Record<string, unknown>>) => void };

/** By what records are listed. One subject comes by a link, and stays until the filter is cleared. */
export function RecordFilterForm({ filter, choose }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const catalogue = useAnswer("/api/catalogue", { query: { kind: "catalogue", limit: 200 } });
  const entries = catalogue.answer?.ok === true ? catalogue.answer.value.entries : [];
  const items = [...new Map(entries.map((entry) => [entry.id, nameIn(locale, entry.name, entry.nameEn)]))];
  const any = say("records.any");
  return (
    <Form
      className="sheet filter-form"
      layout="vertical"
      initialValues={{ ...filter, members: filter.members === "own" }}
      onFinish={(typed: Record<string, unknown>) =>
        choose({ ...typed, members: typed["members"] === true ? "own" : "", ...byLink(filter) })
      }
    >
      <div className="pair-form four">
        <Form.Item name="item" label={say("records.item")}>
          <Select allowClear placeholder={any} options={items.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="from" label={say("records.from")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={say("records.to")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="state" label={say("records.state")}>
          <Select
            allowClear
            placeholder={any}
            options={recordState.options.map((value) => ({ value, label: say(`recordState.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="issuer" label={say("records.issuer")}>
          <Input maxLength={200} placeholder={say("records.issuer.hint")} />
        </Form.Item>
        <Form.Item name="polarity" label={say("records.polarity")}>
          <Select
            allowClear
            placeholder={any}
            options={polarity.options.map((value) => ({ value, label: say(`polarity.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={say("records.kind")}>
          <Select
            allowClear
            placeholder={any}
            options={subjectKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="members" valuePropName="checked" label=" " colon={false}>
          <Checkbox>{say("records.members")}</Checkbox>
        </Form.Item>
      </div>
      <div className="actions">
        <Button htmlType="submit">{say("records.apply")}</Button>
        {Object.keys(filter).length > 0 && (
          <Button type="text" onClick={() => choose({})}>
            {say("records.clear")}
          </Button>
        )}
      </div>
    </Form>
  );
}
