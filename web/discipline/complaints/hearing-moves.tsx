import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplaintPaperUpload } from "./complaint-papers.tsx";

type Given = { readonly complaint: ComplaintView };

export function Judge({ complaint }: Given) {
  const say = useDeskSay();
  const [outcome, setOutcome] = useState<"accepted" | "refused">("accepted");
  const [why, setWhy] = useState("");
  const [instead, setInstead] = useState("");
  const deed = useDeed("post", "/api/complaints/{complaintId}/judgement");
  const send = async () => {
    const accepted = outcome === "accepted";
    const body = { accepted, why, instead: accepted ? "" : instead };
    return (await deed.send({ path: { complaintId: complaint.id }, body })).ok;
  };
  return (
    <MoveForm title={say("complaint.judge")} about={say("complaint.judge.about")} {...deed} send={send}>
      <MoveChoice
        label={say("complain.judgement")}
        value={outcome}
        options={(["accepted", "refused"] as const).map((value) => ({ value, label: say(`complaint.judge.${value}`) }))}
        change={setOutcome}
      />
      <MoveText label={say("case.why")} value={why} most={1000} rows={3} change={setWhy} />
      {outcome === "refused" && (
        <MoveText label={say("complaint.instead")} value={instead} most={500} rows={2} change={setInstead} />
      )}
    </MoveForm>
  );
}

export function Ask({ complaint }: Given) {
  const say = useDeskSay();
  const begun = [
    complaint.facts,
    complaint.wants === null ? null : say("complaint.ask.wants", { wants: complaint.wants }),
  ];
  const [told, setTold] = useState(begun.flatMap((line) => line ?? []).join("\n"));
  const deed = useDeed("post", "/api/complaints/{complaintId}/question");
  const send = async () => (await deed.send({ path: { complaintId: complaint.id }, body: { told } })).ok;
  return (
    <MoveForm title={say("complaint.ask")} about={say("complaint.ask.about")} {...deed} send={send}>
      <MoveText label={say("complaint.question")} value={told} most={4000} rows={7} change={setTold} />
    </MoveForm>
  );
}

export function Answer({ complaint }: Given) {
  const say = useDeskSay();
  const [text, setText] = useState("");
  const [paper, setPaper] = useState<{ id: string; name: string } | null>(null);
  const deed = useDeed("post", "/api/complaints/{complaintId}/answer");
  const isHouse = complaint.role === "house";
  const send = async () => {
    const body = { text, paper: paper?.id ?? null };
    return (await deed.send({ path: { complaintId: complaint.id }, body })).ok;
  };
  return (
    <MoveForm
      title={say(isHouse ? "complaint.answer.house" : "complaint.answer")}
      about={say("complaint.answer.about")}
      {...deed}
      send={send}
    >
      <MoveText label={say("complain.answer")} value={text} most={4000} rows={6} change={setText} />
      <ComplaintPaperUpload
        complaintId={complaint.id}
        says={say(isHouse ? "complaint.answer.drop" : "case.statement.dropOwn")}
        told={isHouse ? { side: "member" } : {}}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

export function End({ complaint }: Given) {
  const say = useDeskSay();
  const [how, setHow] = useState<"settled" | "unfounded">("settled");
  const [text, setText] = useState("");
  const deed = useDeed("post", "/api/complaints/{complaintId}/end");
  const send = async () => (await deed.send({ path: { complaintId: complaint.id }, body: { how, text } })).ok;
  return (
    <MoveForm title={say("complaint.end")} about={say("complaint.end.about")} {...deed} send={send}>
      <MoveChoice
        label={say("complain.outcome")}
        value={how}
        options={(["settled", "unfounded"] as const).map((value) => ({ value, label: say(`complain.stage.${value}`) }))}
        change={setHow}
      />
      <MoveText label={say(`complaint.end.${how}`)} value={text} most={2000} rows={4} change={setText} />
    </MoveForm>
  );
}

export function Withdraw({ complaint }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/complaints/{complaintId}/withdrawal");
  const isHouse = complaint.role === "house";
  const send = async () => (await deed.send({ path: { complaintId: complaint.id }, body: { why } })).ok;
  return (
    <MoveForm
      danger
      title={say(isHouse ? "complaint.withdraw.house" : "complain.withdraw")}
      {...(isHouse ? { about: say("complaint.withdraw.about") } : {})}
      {...deed}
      send={send}
    >
      <MoveText label={say("complain.withdraw.why")} value={why} most={1000} rows={2} change={setWhy} />
    </MoveForm>
  );
}
