import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { usePartyPart } from "./party-part.tsx";

type Given = { readonly mediation: MediationView };
type Field = Given & { readonly value: string; readonly change: (mediatorId: string) => void };

/** The roll, with what stands against each; who is in conflict cannot be chosen. */
function RollField({ mediation, value, change }: Field) {
  const say = useDeskSay();
  return (
    <fieldset className="field choice">
      <legend>{say("mediation.mediator")}</legend>
      {mediation.roll.length === 0 && <p className="empty">{say("mediators.none")}</p>}
      {mediation.roll.map(({ id, name, fields, conflicts }) => (
        <label key={id}>
          <input
            type="radio"
            name="mediator"
            required
            disabled={conflicts.length > 0}
            checked={value === id}
            onChange={() => change(id)}
          />{" "}
          {name} <span className="small">{fields}</span>{" "}
          {conflicts.map((conflict) => (
            <span className="tag wait" key={conflict}>
              {say(`mediation.conflict.${conflict}`)}
            </span>
          ))}
        </label>
      ))}
    </fieldset>
  );
}

export function Choose({ mediation }: Given) {
  const say = useDeskSay();
  const [mediatorId, setMediator] = useState("");
  const part = usePartyPart(mediation, {});
  const deed = useDeed("post", "/api/mediations/{mediationId}/mediator");
  const send = async () =>
    (await deed.send({ path: { mediationId: mediation.id }, body: { mediatorId, ...part.sent } })).ok;
  return (
    <MoveForm title={say("mediation.choose")} about={say("mediation.choose.about")} {...deed} send={send}>
      <RollField mediation={mediation} value={mediatorId} change={setMediator} />
      {part.fields}
    </MoveForm>
  );
}

export function Appoint({ mediation }: Given) {
  const say = useDeskSay();
  const [mediatorId, setMediator] = useState("");
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/mediations/{mediationId}/appointment");
  const send = async () => (await deed.send({ path: { mediationId: mediation.id }, body: { mediatorId, why } })).ok;
  return (
    <MoveForm title={say("mediation.appoint")} about={say("mediation.appoint.about")} {...deed} send={send}>
      <RollField mediation={mediation} value={mediatorId} change={setMediator} />
      <MoveText label={say("mediation.why")} value={why} most={500} rows={2} change={setWhy} />
    </MoveForm>
  );
}
