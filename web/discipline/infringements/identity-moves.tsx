import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";

const results = ["confirmed", "not-confirmed"] as const;
const places = ["named", "outsider", "registered"] as const;

/** Whether somebody without an account is whose data it is, and who of the register they are. */
export function CheckIdentity({ one }: { one: InfringementView }) {
  const say = useDeskSay();
  const [result, setResult] = useState<(typeof results)[number]>("confirmed");
  const [how, setHow] = useState("");
  const [is, setIs] = useState<(typeof places)[number]>(one.fromId === null ? "outsider" : "named");
  const [subject, setSubject] = useState("");
  const deed = useDeed("post", "/api/infringements/{infringementId}/identity");
  const send = async () => {
    const found = { named: one.fromId, outsider: null, registered: subject }[is];
    const body = { confirmed: result === "confirmed", how, subjectId: result === "confirmed" ? found : null };
    const { ok } = await deed.send({ path: { infringementId: one.id }, body });
    if (ok) setHow("");
    return ok;
  };
  return (
    <MoveForm
      title={say("infringement.identity.check")}
      about={say("infringement.identity.about")}
      {...deed}
      send={send}
    >
      <MoveChoice
        label={say("infringement.identity.result")}
        value={result}
        options={results.map((value) => ({ value, label: say(`infringement.identity.result.${value}`) }))}
        change={setResult}
      />
      <MoveText label={say("infringement.identity.how")} value={how} most={500} rows={2} change={setHow} />
      {result === "confirmed" && (
        <MoveChoice
          label={say("infringement.identity.is")}
          value={is}
          options={places
            .filter((value) => value !== "named" || one.fromId !== null)
            .map((value) => ({ value, label: say(`infringement.identity.is.${value}`, { name: one.complainant }) }))}
          change={setIs}
        />
      )}
      {result === "confirmed" && is === "registered" && (
        <OrganisationChoice label={say("infringement.identity.subject")} value={subject} change={setSubject} />
      )}
    </MoveForm>
  );
}
