import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OrganisationChoice } from "../mediation/organisation-choice.tsx";
import { ComplaintFields, untyped } from "./complaint-fields.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

const channels = ["paper", "telephone", "hotline"] as const;
const start = { ...untyped, channel: "paper" as (typeof channels)[number], hotline: "", fromId: "", name: "" };

/** The secretariat enters what came on paper, by telephone or from a hotline; the receipt is shown once. */
export function EnterForm() {
  const say = useDeskSay();
  const [typed, setTyped] = useState(start);
  const [from, setFrom] = useState<"outsider" | "registered">("outsider");
  const [receipt, setReceipt] = useState<string | null>(null);
  const deed = useDeed("post", "/api/complaints");
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const send = async () => {
    const who =
      from === "outsider" ? { fromId: null } : { fromId: typed.fromId === "" ? null : typed.fromId, name: "" };
    const answer = await deed.send({ body: { ...typed, ...who } });
    if (!answer.ok) return false;
    setReceipt(answer.value.receipt);
    setTyped(start);
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
        <ComplaintFields typed={typed} change={change} />
      </MoveForm>
    </section>
  );
}
