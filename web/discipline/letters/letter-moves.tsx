import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CasePaperUpload, dayToday } from "../cases/case-papers.tsx";

type Given = { readonly matter: CaseView };
type Paper = { readonly id: string; readonly name: string };
const ways = ["post", "in-person", "official-exchange", "online"] as const;

export function IssueLetter({ matter }: Given) {
  const say = useDeskSay();
  const [receiver, setReceiver] = useState("");
  const [request, setRequest] = useState(say("case.letter.request.usual"));
  const deed = useDeed("post", "/api/cases/{caseId}/letters");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { receiver, request } })).ok;
  return (
    <MoveForm title={say("case.letter.issue")} about={say("case.letter.issue.about")} {...deed} send={send}>
      <MoveText label={say("case.letter.receiver")} value={receiver} most={200} change={setReceiver} />
      <MoveText label={say("case.letter.request")} value={request} most={2000} rows={3} change={setRequest} />
    </MoveForm>
  );
}

type Noted = Given & {
  readonly letter: CaseView["letters"][number];
  readonly step: "sent" | "received" | "answered";
};

/** What became of a letter, one step after the other. */
export function NoteLetter({ matter, letter, step }: Noted) {
  const say = useDeskSay();
  const [way, setWay] = useState<(typeof ways)[number]>("post");
  const [on, setOn] = useState(dayToday());
  const [text, setText] = useState("");
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/letters/{documentId}/steps");
  const send = async () => {
    const path = { caseId: matter.id, documentId: letter.documentId };
    if (step === "sent") return (await deed.send({ path, body: { step, on, way, paper: paper?.id ?? null } })).ok;
    if (paper === null) return false;
    const body = step === "received" ? { step, on, note: text, paper: paper.id } : { step, on, text, paper: paper.id };
    return (await deed.send({ path, body })).ok;
  };
  return (
    <MoveForm title={say(`case.letter.note.${step}`)} {...deed} send={send}>
      {step === "sent" && (
        <MoveChoice
          label={say("case.letter.way")}
          value={way}
          options={ways.map((value) => ({ value, label: say(`case.letter.way.${value}`) }))}
          change={setWay}
        />
      )}
      <MoveText label={say("case.letter.day")} value={on} most={10} type="date" change={setOn} />
      {step === "received" && (
        <MoveText label={say("case.note")} value={text} most={300} needed={false} change={setText} />
      )}
      {step === "answered" && (
        <MoveText label={say("case.letter.text")} value={text} most={4000} rows={4} change={setText} />
      )}
      <CasePaperUpload
        caseId={matter.id}
        says={say(`case.letter.drop.${step}`)}
        told={{ kind: "proof", from: letter.receiver, obtainedOn: on }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}
