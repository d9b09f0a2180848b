import { type CourtOutcome, courtOutcome } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MediationPaperUpload } from "../mediation/mediation-papers.tsx";
import { usePartyPart } from "../mediation/party-part.tsx";

type Given = { readonly mediation: MediationView };
const yesNo = ["yes", "no"] as const;
type YesNo = (typeof yesNo)[number];

export function CourtConsent({ mediation }: Given) {
  const say = useDeskSay();
  const [answer, setAnswer] = useState<YesNo>("yes");
  const part = usePartyPart(mediation, {});
  const deed = useDeed("post", "/api/mediations/{mediationId}/court-consent");
  const send = async () => {
    const body = { consents: answer === "yes", ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  return (
    <MoveForm title={say("court.agree")} about={say("court.agree.about")} {...deed} send={send}>
      <MoveChoice
        label={say("mediation.act.court")}
        value={answer}
        options={yesNo.map((value) => ({ value, label: say(`court.agree.${value}`) }))}
        change={setAnswer}
      />
      {part.fields}
    </MoveForm>
  );
}

export function CourtApply({ mediation }: Given) {
  const say = useDeskSay();
  const [appliedOn, setDay] = useState("");
  const [court, setCourt] = useState("");
  const [caseNumber, setNumber] = useState("");
  const deed = useDeed("post", "/api/mediations/{mediationId}/court-application");
  const send = async () =>
    (await deed.send({ path: { mediationId: mediation.id }, body: { appliedOn, court, caseNumber } })).ok;
  return (
    <MoveForm title={say("court.apply")} about={say("court.apply.about")} {...deed} send={send}>
      <MoveText label={say("court.appliedOn")} value={appliedOn} most={10} type="date" change={setDay} />
      <MoveText label={say("court.name")} value={court} most={100} change={setCourt} />
      <MoveText label={say("court.caseNumber")} value={caseNumber} most={100} needed={false} change={setNumber} />
    </MoveForm>
  );
}

export function CourtRuling({ mediation }: Given) {
  const say = useDeskSay();
  const [outcome, setOutcome] = useState<CourtOutcome>("confirmed");
  const [decidedOn, setDay] = useState("");
  const [caseNumber, setNumber] = useState(mediation.court?.applications.at(-1)?.caseNumber ?? "");
  const [paper, setPaper] = useState<{ id: string; name: string } | null>(null);
  const deed = useDeed("post", "/api/mediations/{mediationId}/court-ruling");
  const send = async () => {
    const body = { outcome, decidedOn, caseNumber, paper: paper?.id ?? null };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  return (
    <MoveForm title={say("court.rule")} {...deed} send={send}>
      <MoveChoice
        label={say("court.outcome")}
        value={outcome}
        options={courtOutcome.options.map((value) => ({ value, label: say(`court.state.${value}`) }))}
        change={setOutcome}
      />
      <MoveText label={say("court.decidedOn")} value={decidedOn} most={10} type="date" change={setDay} />
      <MoveText label={say("court.caseNumber")} value={caseNumber} most={100} needed={false} change={setNumber} />
      <MediationPaperUpload
        mediationId={mediation.id}
        says={say("court.ruling.drop")}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}
