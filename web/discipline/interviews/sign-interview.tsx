import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { type CaseInterview, interviewSigning } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { addressOf } from "../../kit/api.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { dayToday } from "../cases/case-papers.tsx";
import { type BroughtPaper, MatterPaper } from "../matter-paper.tsx";

type Given = { readonly matter: CaseView; readonly interview: CaseInterview };

/** Read or read out, and signed; or not signed, before a witness. The pages are kept as the record is: open, or withheld. */
export function SignInterview({ matter, interview }: Given) {
  const say = useDeskSay();
  const [how, setHow] = useState<(typeof interviewSigning.options)[number]>("read");
  const [on, setOn] = useState(dayToday());
  const [witness, setWitness] = useState("");
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/interviews/{interviewId}/signature");
  const { number, withheldWhy } = interview;
  const send = async () => {
    if (paper === null) return false;
    const path = { caseId: matter.id, interviewId: interview.id };
    const body = { how, on, paper: paper.id, witness: how === "refused" ? witness : "" };
    return (await deed.send({ path, body })).ok;
  };
  // Named for the record and not for the person: whose file was called what stays on their own machine.
  const nameOf = ({ name }: File) =>
    `${number} ${say("case.interview.pages")}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ""}`;
  return (
    <MoveForm title={say("case.interview.sign")} about={say("case.interview.sign.about")} {...deed} send={send}>
      <MoveChoice
        label={say("case.interview.how")}
        value={how}
        options={interviewSigning.options.map((value) => ({ value, label: say(`case.interview.how.${value}`) }))}
        change={setHow}
      />
      {how === "refused" && (
        <MoveText label={say("case.interview.witness")} value={witness} most={100} change={setWitness} />
      )}
      <MoveText label={say("case.interview.signedOn")} value={on} most={10} type="date" change={setOn} />
      <MatterPaper
        says={say("case.interview.pages.drop")}
        addressFor={(file) =>
          addressOf("/api/cases/{caseId}/papers", {
            path: { caseId: matter.id },
            query: {
              name: nameOf(file),
              kind: "interview",
              from: say("case.interview.pages.from"),
              obtainedOn: on,
              withheldWhy,
            },
          })
        }
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}
