import { Button, Form, Input } from "antd";
import { useId } from "react";
import { useLocation } from "wouter";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Typed = { readonly fileName: string; readonly text: string };

/** A pack file, chosen or pasted; its faults stand above it with line and column, and the text stays to be mended. */
export function PackForm() {
  const say = useDeskSay();
  const id = useId();
  const [form] = Form.useForm<Typed>();
  const [, go] = useLocation();
  const upload = useDeed("post", "/api/packs");
  const send = async (typed: Typed) => {
    const answer = await upload.send({ body: typed });
    if (answer.ok) go(`/desk/packs/${answer.value.packId}`);
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    upload.forget();
    form.setFieldsValue({ fileName: file.name, text: await file.text() });
  };
  return (
    <Form<Typed> form={form} className="sheet" layout="vertical" onFinish={(typed) => void send(typed)}>
      {upload.problem !== null && <ProblemNote problem={upload.problem} />}
      <p>
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".yaml,.yml"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = "";
          }}
        />
        <label className="button quiet" htmlFor={id}>
          {say("packs.choose")}
        </label>
      </p>
      <Form.Item
        name="fileName"
        label={say("packs.fileName")}
        rules={[{ required: true, pattern: /^[^/\\]{1,115}\.ya?ml$/i, message: say("packs.fileName.rule") }]}
      >
        <Input maxLength={120} style={{ maxWidth: 420 }} />
      </Form.Item>
      <Form.Item name="text" label={say("packs.paste")} rules={[{ required: true, message: say("field.missing") }]}>
        <Input.TextArea className="code" rows={10} maxLength={80_000} spellCheck={false} wrap="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={upload.busy}>
        {say("packs.upload")}
      </Button>
    </Form>
  );
}
