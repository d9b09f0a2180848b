import { mediationSide, type MediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { usePartyPart } from "./party-part.tsx";

type Given = { readonly mediation: MediationView };
const yesNo = ["yes", "no"] as const;
type YesNo = (typeof yesNo)[number];

export function Answer({ mediation }: Given) {
  const say = useDeskSay();
  const [answer, setAnswer] = useState<YesNo>("yes");
  const [why, setWhy] = useState("");
  const part = usePartyPart(mediation, { only: "respondent" });
  const deed = useDeed("post", "/api/mediations/{mediationId}/answer");
  const send = async () => {
    const body = { consents: answer === "yes", why, ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  return (
    <MoveForm title={say("mediation.answer")} {...deed} send={send}>
      <MoveChoice
        label={say("mediation.answered")}
        value={answer}
        options={yesNo.map((value) => ({ value, label: say(`mediation.answer.${value}`) }))}
        change={setAnswer}
      />
      <MoveText label={say("mediation.whyOptional")} value={why} most={1000} rows={2} needed={false} change={setWhy} />
      {part.fields}
    </MoveForm>
  );
}

export function Sign({ mediation }: Given) {
  const say = useDeskSay();
  const part = usePartyPart(mediation, { paper: "sign" });
  const { agreement } = mediation;
  const deed = useDeed("post", "/api/mediations/{mediationId}/signature");
  const send = async () => {
    const { paper, ...side } = part.sent;
    if (paper === null || agreement === null) return false;
    const body = { ...side, paper, documentId: agreement.documentId };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  if (agreement === null) return null;
  return (
    <MoveForm
      title={say("mediation.sign")}
      about={say("mediation.sign.about", { number: agreement.number })}
      {...deed}
      send={send}
    >
      {part.fields}
    </MoveForm>
  );
}

export function Archive({ mediation }: Given) {
  const say = useDeskSay();
  const [answer, setAnswer] = useState<YesNo>("yes");
  const part = usePartyPart(mediation, {});
  const deed = useDeed("post", "/api/mediations/{mediationId}/archive-consent");
  const send = async () => {
    const body = { consents: answer === "yes", ...part.sent };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  if (mediation.archived) return null;
  return (
    <MoveForm title={say("mediation.archive")} about={say("mediation.archive.about")} {...deed} send={send}>
      <MoveChoice
        label={say("mediation.act.archive")}
        value={answer}
        options={yesNo.map((value) => ({ value, label: say(`mediation.archive.${value}`) }))}
        change={setAnswer}
      />
      {part.fields}
    </MoveForm>
  );
}

export function End({ mediation }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const [by, setBy] = useState<"house" | MediationSide>("house");
  const isHouse = mediation.role === "house";
  // A party that leaves owes nobody a reason; whoever else ends it says why.
  const owesReason = mediation.role === "mediator" || (isHouse && by === "house");
  const part = usePartyPart(mediation, by === "house" ? {} : { only: by });
  const deed = useDeed("post", "/api/mediations/{mediationId}/end");
  const send = async () => {
    const body = { why, ...(by === "house" ? { paper: null } : part.sent) };
    return (await deed.send({ path: { mediationId: mediation.id }, body })).ok;
  };
  const isLate = mediation.stage === "agreed";
  return (
    <MoveForm
      danger
      title={say(isLate ? "mediation.endLate" : "mediation.end")}
      about={say(isLate ? "mediation.endLate.about" : "mediation.end.about")}
      {...deed}
      send={send}
    >
      {isHouse && (
        <MoveChoice
          label={say("mediation.end.by")}
          value={by}
          options={(["house", ...mediationSide.options] as const).map((value) => ({
            value,
            label: say(`mediation.side.${value}`),
          }))}
          change={setBy}
        />
      )}
      <MoveText
        label={say(owesReason ? "mediation.why" : "mediation.whyOptional")}
        value={why}
        most={1000}
        rows={2}
        needed={owesReason}
        change={setWhy}
      />
      {isHouse && by !== "house" && part.fields}
    </MoveForm>
  );
}
