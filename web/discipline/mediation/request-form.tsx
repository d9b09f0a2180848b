import { useState } from "react";
import { useLocation } from "wouter";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "./organisation-choice.tsx";
import "../../archives/rights/rights.css";
import "./mediation.css";

/** A member asks for mediation; where the secretariat enters it (`subjectId` null), it says for which member. */
export function RequestForm({ subjectId }: { subjectId: string | null }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [member, setMember] = useState("");
  const [asks, setAsks] = useState<"member" | "other">("member");
  const [kind, setKind] = useState<"registered" | "outsider">("registered");
  const [otherId, setOther] = useState("");
  const [otherName, setName] = useState("");
  const [otherContact, setContact] = useState("");
  const [matter, setMatter] = useState("");
  const [claim, setClaim] = useState("");
  const request = useDeed("post", "/api/subjects/{subjectId}/mediations");
  const who = subjectId ?? member;
  const send = async () => {
    const other =
      kind === "registered"
        ? { otherId: otherId === "" ? null : otherId, otherName: "", otherContact: "" }
        : { otherId: null, otherName, otherContact };
    const answer = await request.send({ path: { subjectId: who }, body: { asks, ...other, matter, claim } });
    if (answer.ok) go(`/desk/mediations/${answer.value.id}`);
    return answer.ok;
  };
  return (
    <section className="moves" aria-label={say("mediation.request")}>
      <MoveForm title={say("mediation.request")} {...request} send={send}>
        {subjectId === null && (
          <>
            <OrganisationChoice label={say("mediation.requestFor")} value={member} change={setMember} />
            <MoveChoice
              label={say("mediation.asks")}
              value={asks}
              options={(["member", "other"] as const).map((value) => ({
                value,
                label: say(`mediation.asks.${value}`),
              }))}
              change={setAsks}
            />
          </>
        )}
        <MoveChoice
          label={say("mediation.other")}
          value={kind}
          options={(["registered", "outsider"] as const).map((value) => ({
            value,
            label: say(`mediation.other.${value}`),
          }))}
          change={setKind}
        />
        {kind === "registered" ? (
          <OrganisationChoice label={say("mediation.other.name")} value={otherId} change={setOther} />
        ) : (
          <>
            <MoveText label={say("mediation.other.name")} value={otherName} most={200} change={setName} />
            <MoveText
              label={say("mediation.other.contact")}
              hint={say("mediation.other.contact.hint")}
              value={otherContact}
              most={500}
              change={setContact}
            />
          </>
        )}
        <MoveText
          label={say("mediation.matter")}
          hint={say("mediation.matter.hint")}
          value={matter}
          most={200}
          change={setMatter}
        />
        <MoveText label={say("mediation.claim")} value={claim} most={4000} rows={5} change={setClaim} />
      </MoveForm>
    </section>
  );
}
