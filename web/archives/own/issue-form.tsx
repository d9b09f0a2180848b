import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = {
  readonly recipient: string;
  readonly purpose: string;
  readonly untilOn: string;
  readonly items: string[];
};

/** For whom, what for, until when, of which items; only items that have a record are offered, and none is chosen beforehand. */
export function IssueForm({ archive }: { archive: ArchiveView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [form] = Form.useForm<Typed>();
  const [link, setLink] = useState<string | null>(null);
  const issue = useDeed("post", "/api/practitioners/{subjectId}/reports");
  const items = [...new Map(archive.records.map((record) => [record.item, record])).values()];
  const send = async (body: Typed) => {
    setLink(null);
    const answer = await issue.send({ path: { subjectId: archive.subject.id }, body });
    if (!answer.ok) return;
    setLink(answer.value.link);
    form.resetFields();
  };
  const missing = { required: true, whitespace: true, min: 2, message: say("field.missing") };
  if (items.length === 0) return <p className="note calm">{say("reports.noItems")}</p>;
  return (
    <section className="sheet" aria-label={say("reports.issue")}>
      <h2>{say("reports.issue")}</h2>
      {link !== null && <OnceShown says={say("reports.link")} text={link} />}
      <Form<Typed> form={form} layout="vertical" onFinish={(typed) => void send(typed)}>
        {issue.problem !== null && <ProblemNote problem={issue.problem} />}
        <div className="pair-form">
          <Form.Item
            name="recipient"
            label={say("reports.recipient")}
            extra={say("reports.recipient.hint")}
            rules={[missing]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="purpose"
            label={say("reports.purpose")}
            extra={say("reports.purpose.hint")}
            rules={[missing]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="untilOn"
            label={say("reports.untilOn")}
            rules={[{ required: true, message: say("field.missing") }]}
          >
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item
          name="items"
          label={say("reports.items")}
          // Not `required`: that writes aria-required on a group, where it means nothing.
          rules={[{ validator: (_rule, chosen?: string[]) => someOf(chosen, say("reports.items.missing")) }]}
        >
          <Checkbox.Group
            options={items.map(({ item, itemName, itemNameEn }) => ({
              value: item,
              label: nameIn(locale, itemName, itemNameEn),
            }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={issue.busy}>
          {say("reports.issue")}
        </Button>
      </Form>
    </section>
  );
}

function someOf(chosen: readonly string[] | undefined, missing: string): Promise<void> {
  return chosen === undefined || chosen.length === 0 ? Promise.reject(new Error(missing)) : Promise.resolve();
}
