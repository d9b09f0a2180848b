import { Form, Input } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { ResolutionChoice } from "../../governance/resolution-choice.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";
import { planPath } from "../vote/norm-vote.tsx";

/** What a review ends in: the norm stands on, is revised by a next version, or is repealed by a vote of its own. */
export function ReviewOutcome({ norm }: OfNorm) {
  const say = useDeskSay();
  const { can } = norm;
  if (!can.includes("confirm-norm") && !can.includes("draft-norm") && !can.includes("repeal-norm")) return null;
  return (
    <section className="sheet" aria-label={say("norm.review")}>
      <h2>{say("norm.review")}</h2>
      <p>{say("norm.review.when", { on: norm.reviewOn ?? "" })}</p>
      {can.includes("confirm-norm") && <Confirm norm={norm} />}
      {can.includes("draft-norm") && <Revise norm={norm} />}
      {can.includes("repeal-norm") && <Repeal norm={norm} />}
    </section>
  );
}

function Confirm({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/confirmation");
  return (
    <DeedForm<{ readonly note: string; readonly reviewOn: string }>
      primary
      opens={say("norm.confirm.open")}
      about={say("norm.confirm.about")}
      does={say("norm.confirm.do")}
      deed={deed}
      send={(body) => deed.send({ path: { normId: norm.id }, body })}
    >
      <Form.Item
        name="note"
        label={say("norm.confirm.note")}
        rules={[{ required: true, whitespace: true, min: 6, message: say("norm.gate.reason.short") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <Form.Item
        name="reviewOn"
        label={say("norm.confirm.reviewOn")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Input type="date" />
      </Form.Item>
    </DeedForm>
  );
}

function Revise({ norm }: OfNorm) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const draft = useDeed("post", "/api/norms");
  const send = async (purpose: string) => {
    const { kind, title, id } = norm;
    const answer = await draft.send({ body: { kind, title, purpose, revises: id } });
    if (answer.ok) go(`/desk/norms/${answer.value.id}`);
  };
  return (
    <ReasonSheet
      opens={say("norm.revise.open")}
      about={say("norm.revise.about")}
      asks={say("norm.revise.purpose")}
      does={say("norm.revise.do")}
      deed={draft}
      send={(purpose) => void send(purpose)}
    />
  );
}

function Repeal({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/repeal");
  const [resolution, setResolution] = useState<string | null>(null);
  return (
    <DeedForm<{ readonly reason: string }>
      opens={say("norm.repeal.open")}
      about={say("norm.repeal.about")}
      does={say("norm.repeal.do")}
      lacks={resolution === null ? say("norm.resolution.lacks") : null}
      deed={deed}
      send={({ reason }) => deed.send({ path: { normId: norm.id }, body: { reason, resolutionId: resolution ?? "" } })}
    >
      <p>
        <Link href={planPath(norm, "norm-repeal")}>{say("norm.repeal.plan")}</Link>
      </p>
      <ResolutionChoice
        {...(norm.voting === null ? {} : { kind: norm.voting.kind })}
        matter={{ kind: "norm-repeal", id: norm.id }}
        name={say("norm.repeal.resolution")}
        value={resolution}
        choose={setResolution}
      />
      <Form.Item
        className="after-drop"
        name="reason"
        label={say("norm.repeal.reason")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </DeedForm>
  );
}
