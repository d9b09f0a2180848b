import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CasePaperUpload } from "../cases/case-papers.tsx";
import { type LetterStep, LetterStepForm } from "./letter-step-form.tsx";

type Given = { readonly matter: CaseView };

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
  readonly step: LetterStep["step"];
};

/** What became of a letter on a decision. */
export function NoteLetter({ matter, letter, step }: Noted) {
  const say = useDeskSay();
  const { send, ...deed } = useDeed("post", "/api/cases/{caseId}/letters/{documentId}/steps");
  const path = { caseId: matter.id, documentId: letter.documentId };
  return (
    <LetterStepForm
      step={step}
      deed={deed}
      send={async (body) => (await send({ path, body })).ok}
      upload={({ on, ...given }) => (
        <CasePaperUpload
          caseId={matter.id}
          says={say(`case.letter.drop.${step}`)}
          told={{ kind: "proof", from: letter.receiver, obtainedOn: on }}
          {...given}
        />
      )}
    />
  );
}
