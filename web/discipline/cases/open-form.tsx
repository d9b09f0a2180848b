import { caseSource } from "@xinheng/domain/discipline/cases/case.ts";
import { useState } from "react";
import { useLocation } from "wouter";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";
import { PractitionerChoice } from "./practitioner-choice.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

const kinds = caseSource.shape.kind.options;

/** Takes down what is held against a member or a practitioner. */
export function OpenForm() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [isPerson, setPerson] = useState(false);
  const [respondent, setRespondent] = useState("");
  const [kind, setKind] = useState<(typeof kinds)[number]>("inspection");
  const [text, setText] = useState("");
  const [fromId, setFrom] = useState("");
  const [allegation, setAllegation] = useState("");
  const [actedOn, setActed] = useState("");
  const deed = useDeed("post", "/api/subjects/{subjectId}/cases");
  const send = async () => {
    const source = { kind, text, fromId: fromId === "" ? null : fromId };
    const answer = await deed.send({ path: { subjectId: respondent }, body: { source, allegation, actedOn } });
    if (answer.ok) go(`/desk/cases/${answer.value.id}`);
    return answer.ok;
  };
  return (
    <section className="moves" aria-label={say("case.openNew")}>
      <MoveForm title={say("case.openNew")} {...deed} send={send}>
        <MoveChoice
          label={say("case.against")}
          value={isPerson ? "practitioner" : "member"}
          options={(["member", "practitioner"] as const).map((of) => ({ value: of, label: say(`case.against.${of}`) }))}
          change={(of) => {
            setPerson(of === "practitioner");
            setRespondent("");
          }}
        />
        {isPerson ? (
          <PractitionerChoice label={say("case.respondent.person")} value={respondent} change={setRespondent} />
        ) : (
          <OrganisationChoice label={say("case.respondent")} value={respondent} change={setRespondent} />
        )}
        <MoveChoice
          label={say("case.source")}
          value={kind}
          options={kinds.map((value) => ({ value, label: say(`case.source.${value}`) }))}
          change={setKind}
        />
        <MoveText label={say("case.source.text")} value={text} most={2000} rows={2} change={setText} />
        {(kind === "complaint" || kind === "transfer") && (
          <OrganisationChoice label={say("case.source.from")} value={fromId} change={setFrom} />
        )}
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
    </section>
  );
}
