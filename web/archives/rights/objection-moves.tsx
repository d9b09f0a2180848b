import { longestDisagreement, referralSays } from "@xinheng/domain/archives/objections/objection.ts";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Brought, EvidenceUpload } from "./evidence-upload.tsx";
import { DecideGrade } from "./decide-grade.tsx";
import { MoveChoice, MoveForm, MoveText } from "./move-form.tsx";
import { useAnswering } from "./use-answering.tsx";

type Given = { readonly objection: ObjectionView };

/** What the reader can do with an objection now, as the server says. */
export function ObjectionMoves({ objection }: Given) {
  const say = useDeskSay();
  const may = (move: string) => objection.can.includes(move);
  return (
    <section className="moves" aria-label={say("rights.moves")}>
      {may("refer-objection") && <Refer objection={objection} />}
      {may("answer-referral") && <SourceSays objection={objection} />}
      {may("decide-objection") && <Decide objection={objection} />}
      {may("decide-grade-objection") && <DecideGrade objection={objection} />}
      {may("decide-listing-objection") && <DecideListing objection={objection} />}
      {may("ask-second-look") && <SecondLook objection={objection} />}
      {may("write-disagreement") && <Write objection={objection} />}
      {may("review-disagreement") && <Review objection={objection} />}
      {may("withdraw-objection") && <Withdraw objection={objection} />}
    </section>
  );
}

function pathOf({ subjectId, id }: ObjectionView) {
  return { subjectId, objectionId: id };
}

function Refer({ objection }: Given) {
  const say = useDeskSay();
  const [to, setTo] = useState(objection.record?.issuer ?? "");
  const [asks, setAsks] = useState("");
  const refer = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/referral");
  const send = async () => (await refer.send({ path: pathOf(objection), body: { to, asks } })).ok;
  return (
    <MoveForm title={say("rights.refer")} about={say("rights.refer.about")} {...refer} send={send}>
      <MoveText label={say("rights.referral.to")} value={to} most={200} change={setTo} />
      <MoveText label={say("rights.referral.asks")} value={asks} most={1000} rows={3} change={setAsks} />
    </MoveForm>
  );
}

function SourceSays({ objection }: Given) {
  const say = useDeskSay();
  const [says, setSays] = useState<(typeof referralSays.options)[number]>("confirmed");
  const [text, setText] = useState("");
  const [papers, setPapers] = useState<readonly Brought[]>([]);
  const answer = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/referral/answer");
  const send = async () =>
    (await answer.send({ path: pathOf(objection), body: { says, text, paper: papers[0]?.id ?? null } })).ok;
  return (
    <MoveForm title={say("rights.sourceSays")} {...answer} send={send}>
      <MoveChoice
        label={say("rights.referral.answer")}
        value={says}
        options={referralSays.options.map((value) => ({ value, label: say(`rights.says.${value}`) }))}
        change={setSays}
      />
      <MoveText label={say("rights.sourceSays.text")} value={text} most={2000} rows={3} change={setText} />
      <EvidenceUpload
        subjectId={objection.subjectId}
        says={say("rights.sourceSays.paper")}
        papers={papers}
        change={setPapers}
      />
    </MoveForm>
  );
}

/** What is upheld ends the proposal in the same moment. */
function DecideListing({ objection }: Given) {
  const say = useDeskSay();
  const { outcome, reasons, fields } = useAnswering();
  const decide = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/listing-answer");
  const send = async () => (await decide.send({ path: pathOf(objection), body: { outcome, reasons } })).ok;
  return (
    <MoveForm title={say("rights.decide")} about={say("rights.decide.listing.about")} {...decide} send={send}>
      {fields}
    </MoveForm>
  );
}

function Decide({ objection }: Given) {
  const say = useDeskSay();
  const { outcome, reasons, fields } = useAnswering();
  const [correction, setCorrection] = useState("");
  const decide = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/answer");
  const send = async () => (await decide.send({ path: pathOf(objection), body: { outcome, reasons, correction } })).ok;
  return (
    <MoveForm title={say("rights.decide")} about={say("rights.decide.about")} {...decide} send={send}>
      {fields}
      {outcome !== "rejected" && (
        <MoveText
          label={say("rights.correction")}
          hint={say("rights.correction.hint")}
          value={correction}
          most={1000}
          rows={2}
          change={setCorrection}
        />
      )}
    </MoveForm>
  );
}

function SecondLook({ objection }: Given) {
  const say = useDeskSay();
  const [reason, setReason] = useState("");
  const ask = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/second-look");
  const send = async () => (await ask.send({ path: pathOf(objection), body: { reason } })).ok;
  return (
    <MoveForm title={say("rights.second")} about={say("rights.second.about")} {...ask} send={send}>
      <MoveText label={say("rights.second.why")} value={reason} most={2000} rows={4} change={setReason} />
    </MoveForm>
  );
}

function Write({ objection }: Given) {
  const say = useDeskSay();
  const [text, setText] = useState(objection.disagreement?.text ?? "");
  const write = useDeed("put", "/api/subjects/{subjectId}/objections/{objectionId}/disagreement");
  const send = async () => (await write.send({ path: pathOf(objection), body: { text } })).ok;
  return (
    <MoveForm title={say("rights.write")} about={say("rights.write.about")} {...write} send={send}>
      <MoveText
        label={say("rights.disagreement")}
        hint={say("rights.write.left", { left: longestDisagreement - text.length })}
        value={text}
        most={longestDisagreement}
        rows={4}
        change={setText}
      />
    </MoveForm>
  );
}

function Review({ objection }: Given) {
  const say = useDeskSay();
  const [show, setShow] = useState<"show" | "keep">("show");
  const [why, setWhy] = useState("");
  const review = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/disagreement/review");
  const send = async () => (await review.send({ path: pathOf(objection), body: { show: show === "show", why } })).ok;
  return (
    <MoveForm title={say("rights.review")} about={say("rights.review.about")} {...review} send={send}>
      <MoveChoice
        label={say("rights.review")}
        value={show}
        options={[
          { value: "show", label: say("rights.review.show") },
          { value: "keep", label: say("rights.review.keep") },
        ]}
        change={setShow}
      />
      {show === "keep" && <MoveText label={say("rights.reasons")} value={why} most={500} change={setWhy} />}
    </MoveForm>
  );
}

function Withdraw({ objection }: Given) {
  const say = useDeskSay();
  const withdraw = useDeed("delete", "/api/subjects/{subjectId}/objections/{objectionId}");
  return (
    <>
      {withdraw.problem !== null && <ProblemNote problem={withdraw.problem} />}
      <Popconfirm
        title={say("rights.withdraw.ask")}
        okText={say("rights.withdraw")}
        cancelText={say("cancel")}
        onConfirm={() => void withdraw.send({ path: pathOf(objection) })}
      >
        <Button loading={withdraw.busy}>{say("rights.withdraw")}</Button>
      </Popconfirm>
    </>
  );
}
