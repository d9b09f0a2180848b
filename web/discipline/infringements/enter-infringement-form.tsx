import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";
import { InfringementFields, sentOf, untyped } from "./infringement-fields.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

const channels = ["paper", "telephone"] as const;
const start = { ...untyped, channel: "paper" as (typeof channels)[number], fromId: "", name: "" };

/** Whoever has no account complains on paper or by telephone; the number is told to them. */
export function EnterInfringementForm() {
  const say = useDeskSay();
  const [typed, setTyped] = useState(start);
  const [from, setFrom] = useState<"outsider" | "registered">("outsider");
  const [number, setNumber] = useState<string | null>(null);
  const deed = useDeed("post", "/api/infringements");
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const send = async () => {
    const who =
      from === "outsider" ? { fromId: null } : { fromId: typed.fromId === "" ? null : typed.fromId, name: "" };
    const answer = await deed.send({ body: { ...sentOf(typed), ...who } });
    if (!answer.ok) return false;
    setNumber(answer.value.number);
    setTyped(start);
    return true;
  };
  return (
    <section className="moves" aria-label={say("infringement.enter")}>
      {number !== null && <OnceShown says={say("infringement.numberTold")} text={number} />}
      <MoveForm title={say("infringement.enter")} {...deed} send={send}>
        <MoveChoice
          label={say("complaint.channel")}
          value={typed.channel}
          options={channels.map((value) => ({ value, label: say(`infringement.channel.${value}`) }))}
          change={(channel) => change({ channel })}
        />
        <MoveChoice
          label={say("complaint.from")}
          value={from}
          options={(["outsider", "registered"] as const).map((value) => ({
            value,
            label: say(`complaint.from.${value}`),
          }))}
          change={setFrom}
        />
        {from === "outsider" ? (
          <MoveText label={say("complaint.name")} value={typed.name} most={80} change={(name) => change({ name })} />
        ) : (
          <OrganisationChoice
            label={say("complaint.name")}
            value={typed.fromId}
            change={(fromId) => change({ fromId })}
          />
        )}
        <InfringementFields typed={typed} change={change} />
      </MoveForm>
    </section>
  );
}
