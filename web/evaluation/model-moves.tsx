import { Button, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

/** What can be done with a model now: begin a version, try, publish, discard. */
export function ModelMoves({ model }: { model: Model }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const path = { modelId: model.id };
  const tryIt = useDeed("post", "/api/models/{modelId}/trial");
  const publish = useDeed("post", "/api/models/{modelId}/publication");
  const discard = useDeed("delete", "/api/models/{modelId}");
  const problem = tryIt.problem ?? publish.problem ?? discard.problem;
  const isTried = model.trial?.revision === model.revision;
  if (model.can.length === 0) return null;
  const leave = async () => {
    const answer = await discard.send({ path });
    if (answer.ok) go("/desk/models");
  };
  return (
    <section className="sheet moves" aria-label={say("moves.title")}>
      {problem !== null && <ProblemNote problem={problem} />}
      {model.can.includes("publish-model") && !isTried && <p className="small">{say("model.publish.tryFirst")}</p>}
      <div className="actions">
        {model.can.includes("publish-model") && (
          <Popconfirm
            title={say("model.publish.ask")}
            okText={say("model.publish")}
            onConfirm={() => void publish.send({ path, body: { revision: model.revision } })}
          >
            <Button type="primary" loading={publish.busy} disabled={!isTried || model.faults.length > 0}>
              {say("model.publish")}
            </Button>
          </Popconfirm>
        )}
        {model.can.includes("try-model") && (
          <Button loading={tryIt.busy} onClick={() => void tryIt.send({ path })}>
            {say("model.try")}
          </Button>
        )}
        {model.can.includes("discard-model") && (
          <Popconfirm title={say("model.discard.ask")} okText={say("model.discard")} onConfirm={() => void leave()}>
            <Button loading={discard.busy}>{say("model.discard")}</Button>
          </Popconfirm>
        )}
      </div>
      {model.can.includes("copy-model") && <CopyModel model={model} />}
    </section>
  );
}

function CopyModel({ model }: { model: Model }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const copy = useDeed("post", "/api/models");
  const send = async ({ why, key }: { why: string; key?: string }) => {
    const answer = await copy.send({ body: { from: model.id, why, ...(key === undefined ? {} : { key }) } });
    if (answer.ok) go(`/desk/models/${answer.value.id}`);
  };
  const isPack = model.state === "pack";
  if (!open) {
    return <Button onClick={() => setOpen(true)}>{say(isPack ? "model.copy.pack" : "model.copy.own")}</Button>;
  }
  return (
    <Form<{ why: string; key?: string }>
      layout="vertical"
      initialValues={isPack ? { key: model.key } : {}}
      onFinish={(typed) => void send(typed)}
    >
      {copy.problem !== null && <ProblemNote problem={copy.problem} />}
      {isPack && (
        <Form.Item
          name="key"
          label={say("model.copy.key")}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{1,60}$/ }]}
        >
          <Input maxLength={61} style={{ maxWidth: 320 }} />
        </Form.Item>
      )}
      <Form.Item
        name="why"
        label={say("model.copy.why")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("model.copy.rule") }]}
      >
        <Input maxLength={500} style={{ maxWidth: 640 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={copy.busy}>
        {say(isPack ? "model.copy.pack" : "model.copy.own")}
      </Button>
    </Form>
  );
}
