import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

export type Corrected = RegisterView["changes"][number];
type Typed = {
  readonly kind: Corrected["kind"];
  readonly name: string;
  readonly fromOn?: string;
  readonly toOn?: string;
  readonly document: string;
};

const kinds = ["registered", "former", "short"] as const;

/** Records a name by its document, or corrects an entry by another. */
export function NameForm({
  subjectId,
  corrects,
  close,
}: {
  subjectId: string;
  corrects: Corrected | null;
  close: () => void;
}) {
  const say = useDeskSay();
  const record = useDeed("post", "/api/subjects/{subjectId}/names");
  const [kind, setKind] = useState(corrects?.kind ?? "registered");
  const send = async ({ fromOn = "", toOn = "", ...typed }: Typed) => {
    const days = { fromOn: fromOn === "" ? null : fromOn, toOn: toOn === "" ? null : toOn };
    const answer = await record.send({
      path: { subjectId },
      body: { ...typed, ...days, corrects: corrects?.id ?? null },
    });
    if (answer.ok) close();
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("name.title")}
      initialValues={{
        kind: corrects?.kind ?? "registered",
        name: corrects?.name ?? "",
        fromOn: corrects?.fromOn ?? "",
      }}
      onValuesChange={(changed: Partial<Typed>) => {
        if (changed.kind !== undefined) setKind(changed.kind);
      }}
      onFinish={(typed) => void send(typed)}
    >
      {corrects !== null && <p className="note calm">{say("name.correcting", { name: corrects.name })}</p>}
      {record.problem !== null && <ProblemNote problem={record.problem} />}
      <Form.Item name="kind" label={say("name.kind")}>
        <Radio.Group
          disabled={corrects !== null}
          options={kinds.map((value) => ({ value, label: say(`name.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={say("name.name")} rules={[missing]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="fromOn"
        label={say("name.from")}
        rules={kind === "registered" ? [missing] : []}
        extra={kind === "registered" ? undefined : say("name.days.hint")}
      >
        <Input type="date" />
      </Form.Item>
      {kind !== "registered" && (
        <Form.Item name="toOn" label={say("name.to")} extra={say("name.days.hint")}>
          <Input type="date" />
        </Form.Item>
      )}
      <Form.Item
        name="document"
        label={say("register.document")}
        extra={say("register.document.hint")}
        rules={[missing]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={record.busy}>
          {say("name.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
