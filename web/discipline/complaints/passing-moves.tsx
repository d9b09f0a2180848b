import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { dayToday } from "../cases/case-papers.tsx";
import { ComplaintPaperUpload } from "./complaint-papers.tsx";

type Given = { readonly complaint: ComplaintView };
type Paper = { readonly id: string; readonly name: string };

export function ToMediation({ complaint }: Given) {
  const say = useDeskSay();
  const [matter, setMatter] = useState("");
  const [claim, setClaim] = useState(complaint.wants ?? "");
  const [agreed, setAgreed] = useState("");
  const deed = useDeed("post", "/api/complaints/{complaintId}/mediation");
  const send = async () =>
    (await deed.send({ path: { complaintId: complaint.id }, body: { matter, claim, agreed } })).ok;
  return (
    <MoveForm title={say("complaint.toMediation")} about={say("complaint.toMediation.about")} {...deed} send={send}>
      <MoveText label={say("mediation.matter")} value={matter} most={200} change={setMatter} />
      <MoveText label={say("mediation.claim")} value={claim} most={4000} rows={4} change={setClaim} />
      <MoveText label={say("complaint.agreed")} value={agreed} most={500} rows={2} change={setAgreed} />
    </MoveForm>
  );
}

export function ToDiscipline({ complaint }: Given) {
  const say = useDeskSay();
  const [text, setText] = useState(complaint.question?.told ?? "");
  const [allegation, setAllegation] = useState("");
  const [actedOn, setActed] = useState(complaint.happenedOn);
  const deed = useDeed("post", "/api/complaints/{complaintId}/case");
  const send = async () =>
    (await deed.send({ path: { complaintId: complaint.id }, body: { text, allegation, actedOn } })).ok;
  return (
    <MoveForm title={say("complaint.toDiscipline")} about={say("complaint.toDiscipline.about")} {...deed} send={send}>
      <MoveText label={say("case.source.text")} value={text} most={2000} rows={4} change={setText} />
      <MoveText label={say("case.allegation")} value={allegation} most={2000} rows={3} change={setAllegation} />
      <MoveText
        label={say("case.actedOn")}
        hint={say("case.actedOn.hint")}
        value={actedOn}
        most={10}
        type="date"
        change={setActed}
      />
    </MoveForm>
  );
}

export function ToDepartment({ complaint }: Given) {
  const say = useDeskSay();
  const [department, setDepartment] = useState("");
  const [facts, setFacts] = useState(complaint.question?.told ?? complaint.facts ?? "");
  const [wants, setWants] = useState(complaint.wants ?? "");
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/complaints/{complaintId}/department");
  const send = async () =>
    (await deed.send({ path: { complaintId: complaint.id }, body: { department, facts, wants, why } })).ok;
  return (
    <MoveForm title={say("complaint.toDepartment")} about={say("complaint.toDepartment.about")} {...deed} send={send}>
      <MoveText label={say("complaint.department")} value={department} most={200} change={setDepartment} />
      <MoveText label={say("complaint.letter.facts")} value={facts} most={4000} rows={5} change={setFacts} />
      <MoveText label={say("complaint.wants")} value={wants} most={1000} rows={2} change={setWants} />
      <MoveText label={say("complaint.letter.why")} value={why} most={1000} rows={3} change={setWhy} />
    </MoveForm>
  );
}

export function NoteReceipt({ complaint }: Given) {
  const say = useDeskSay();
  const [by, setBy] = useState("");
  const [on, setOn] = useState(dayToday());
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/complaints/{complaintId}/department/receipt");
  const send = async () =>
    (await deed.send({ path: { complaintId: complaint.id }, body: { by, on, paper: paper?.id ?? null } })).ok;
  return (
    <MoveForm title={say("complaint.noteReceipt")} {...deed} send={send}>
      <MoveText label={say("complaint.receipt.by")} value={by} most={100} change={setBy} />
      <MoveText label={say("complaint.receipt.on")} value={on} most={10} type="date" change={setOn} />
      <ComplaintPaperUpload
        complaintId={complaint.id}
        says={say("complaint.receipt.drop")}
        told={{ side: "house" }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

export function NoteReply({ complaint }: Given) {
  const say = useDeskSay();
  const [number, setNumber] = useState("");
  const [text, setText] = useState("");
  const [on, setOn] = useState(dayToday());
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/complaints/{complaintId}/department/reply");
  const send = async () =>
    (await deed.send({ path: { complaintId: complaint.id }, body: { number, text, on, paper: paper?.id ?? null } })).ok;
  return (
    <MoveForm title={say("complaint.noteReply")} about={say("complaint.noteReply.about")} {...deed} send={send}>
      <MoveText label={say("complaint.reply.number")} value={number} most={100} needed={false} change={setNumber} />
      <MoveText label={say("complaint.reply.text")} value={text} most={4000} rows={5} change={setText} />
      <MoveText label={say("complaint.reply.on")} value={on} most={10} type="date" change={setOn} />
      <ComplaintPaperUpload
        complaintId={complaint.id}
        says={say("complaint.reply.drop")}
        told={{ side: "house" }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}
