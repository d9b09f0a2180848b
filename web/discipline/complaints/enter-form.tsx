import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplainantField, complainantSent, noComplainant } from "../complainant-field.tsx";
import { ComplaintFields, untyped } from "./complaint-fields.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

const channels = ["paper", "telephone", "hotline"] as const;
const start = { ...untyped, channel: "paper" as (typeof channels)[number], hotline: "" };

/** The secretariat enters what came on paper, by telephone or from a hotline; the receipt is shown once. */
export function EnterForm() {
  const say = useDeskSay();
  const [typed, setTyped] = useState(start);
  const [who, setWho] = useState(noComplainant);
  const [receipt, setReceipt] = useState<string | null>(null);
  const deed = useDeed("post", "/api/complaints");
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const send = async () => {
    const answer = await deed.send({ body: { ...typed, ...complainantSent(who) } });
    if (!answer.ok) return false;
    setReceipt(answer.value.receipt);
    setTyped(start);
    setWho({ ...noComplainant, from: who.from });
    return true;
  };
  return (
    <section className="moves" aria-label={say("complaint.enter")}>
      {receipt !== null && <OnceShown says={say("complaint.receiptOnce")} text={receipt} />}
      <MoveForm title={say("complaint.enter")} {...deed} send={send}>
        <MoveChoice
          label={say("complaint.channel")}
          value={typed.channel}
          options={channels.map((value) => ({ value, label: say(`complaint.channel.${value}`) }))}
          change={(channel) => change({ channel })}
        />
        {typed.channel === "hotline" && (
          <MoveText
            label={say("complaint.hotline")}
            value={typed.hotline}
            most={80}
            change={(hotline) => change({ hotline })}
          />
        )}
        <ComplainantField who={who} change={setWho} />
        <ComplaintFields typed={typed} change={change} />
      </MoveForm>
    </section>
  );
}
