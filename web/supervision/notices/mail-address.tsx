import type { SettingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { Button, Form, Input, Popconfirm } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** One's own address: given, confirmed by a link, removed. */
export function MailAddress({ settings }: { settings: SettingsView }) {
  const say = useDeskSay();
  const { address, asked, mailSetUp } = settings;
  const drop = useDeed("delete", "/api/notice-settings/address");
  return (
    <>
      {!mailSetUp && <p className="note calm">{say("noticeSettings.mailOff")}</p>}
      {drop.problem !== null && <ProblemNote problem={drop.problem} />}
      {address !== null && <p>{say("noticeSettings.address.on", { address })}</p>}
      {address === null && mailSetUp && <p>{say("noticeSettings.address.none")}</p>}
      {asked !== null && (
        <p className="note calm">
          {say("noticeSettings.asked", { address: asked.address, until: writtenInstant(asked.until) })}
        </p>
      )}
      {mailSetUp && <GiveAddress known={address !== null || asked !== null} />}
      {(address !== null || asked !== null) && (
        <Popconfirm title={say("noticeSettings.address.drop.ask")} onConfirm={() => void drop.send({})}>
          <Button type="link" className="flush" loading={drop.busy}>
            {say("noticeSettings.address.drop")}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

function GiveAddress({ known }: { known: boolean }) {
  const say = useDeskSay();
  const [form] = Form.useForm<{ readonly address: string }>();
  const give = useDeed("post", "/api/notice-settings/address");
  const send = async (body: { readonly address: string }) => {
    const answer = await give.send({ body });
    if (answer.ok) form.resetFields();
  };
  return (
    <Form form={form} className="form-narrow" layout="vertical" onFinish={(typed) => void send(typed)}>
      {give.problem !== null && <ProblemNote problem={give.problem} />}
      <Form.Item
        name="address"
        label={say(known ? "noticeSettings.address.change" : "noticeSettings.address")}
        extra={say("noticeSettings.address.hint")}
        validateTrigger="onBlur"
        rules={[{ required: true, type: "email", message: say("noticeSettings.address.rule") }]}
      >
        <Input maxLength={254} autoComplete="email" inputMode="email" />
      </Form.Item>
      <Button htmlType="submit" loading={give.busy}>
        {say("noticeSettings.address.give")}
      </Button>
    </Form>
  );
}
