import { useState } from "react";
import { MoveChoice, MoveForm } from "../../archives/rights/move-form.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplainantField, complainantSent, noComplainant } from "../complainant-field.tsx";
import { InfringementFields, sentOf, untyped } from "./infringement-fields.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

const channels = ["paper", "telephone"] as const;
const start = { ...untyped, channel: "paper" as (typeof channels)[number] };

/** Whoever has no account complains on paper or by telephone; the number is told to them, and the receipt by which they follow it. */
export function EnterInfringementForm() {
  const say = useDeskSay();
  const [typed, setTyped] = useState(start);
  const [who, setWho] = useState(noComplainant);
  const [told, setTold] = useState<{ number: string; receipt: string } | null>(null);
  const deed = useDeed("post", "/api/infringements");
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const send = async () => {
    const answer = await deed.send({ body: { ...sentOf(typed), ...complainantSent(who) } });
    if (!answer.ok) return false;
    setTold(answer.value);
    setTyped(start);
    setWho({ ...noComplainant, from: who.from });
    return true;
  };
  return (
    <section className="moves" aria-label={say("infringement.enter")}>
      {told !== null && <OnceShown says={say("infringement.numberTold")} text={told.number} />}
      {told !== null && <OnceShown says={say("infringement.receiptOnce")} text={told.receipt} />}
      <MoveForm title={say("infringement.enter")} {...deed} send={send}>
        <MoveChoice
          label={say("complaint.channel")}
          value={typed.channel}
          options={channels.map((value) => ({ value, label: say(`infringement.channel.${value}`) }))}
          change={(channel) => change({ channel })}
        />
        <ComplainantField who={who} change={setWho} />
        <InfringementFields typed={typed} change={change} />
      </MoveForm>
    </section>
  );
}
