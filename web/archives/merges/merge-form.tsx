import { type MergeReason, mergeReason } from "@xinheng/domain/subjects/merge-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { MergeGiven } from "./candidate-item.tsx";

type Typed = { readonly reason: MergeReason; readonly evidence: string; readonly typed: string };

/** Merges one candidate: why, what shows it, and its short address typed out, so that no slip of the mouse does it. */
export function MergeForm({ winner, candidate, merged, close }: MergeGiven & { close: () => void }) {
  const say = useDeskSay();
  const merge = useDeed("post", "/api/subjects/{subjectId}/merges");
  const { shortId, name: loser, records } = candidate;
  const codesOf = (held: readonly { readonly code: string }[]) => held.map(({ code }) => code).join(say("merge.and"));
  const [loserCode, winnerCode] = [codesOf(candidate.codes), codesOf(winner.identifiers)];
  const send = async ({ reason, evidence }: Typed) => {
    const answer = await merge.send({
      path: { subjectId: winner.id },
      body: { loserId: candidate.id, reason, evidence },
    });
    if (answer.ok) merged(answer.value);
  };
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("merge.title")}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note">{say("merge.will", { loser, loserCode, winner: winner.name, winnerCode, records })}</p>
      {!candidate.byCode && <p className="note">{say("merge.nameWarning")}</p>}
      {merge.problem !== null && <ProblemNote problem={merge.problem} />}
      <Form.Item name="reason" label={say("merge.why")} rules={[{ required: true, message: say("field.missing") }]}>
        <Radio.Group options={mergeReason.options.map((value) => ({ value, label: say(`merge.why.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={say("merge.evidence")}
        extra={say("merge.evidence.hint")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="typed"
        label={say("merge.type", { shortId })}
        rules={[
          {
            required: true,
            pattern: new RegExp(`^\\s*${shortId}\\s*$`),
            message: say("merge.typedWrong", { shortId }),
          },
        ]}
      >
        <Input className="code" autoComplete="off" maxLength={20} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" danger htmlType="submit" loading={merge.busy}>
          {say("merge.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
