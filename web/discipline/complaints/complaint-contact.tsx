import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** How the complainant is reached, opened for a purpose; who looked stands below. */
export function ComplaintContact({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const [purpose, setPurpose] = useState("");
  const [opened, setOpened] = useState<{ name: string; contact: string } | null>(null);
  const deed = useDeed("post", "/api/complaints/{complaintId}/contact");
  const send = async () => {
    const answer = await deed.send({ path: { complaintId: complaint.id }, body: { purpose } });
    if (answer.ok) setOpened(answer.value);
    return answer.ok;
  };
  return (
    <section className="sheet" aria-label={say("complaint.contact")}>
      <h2>{say("complaint.contact")}</h2>
      {opened !== null && (
        <div role="status">
          <dl className="facts">
            <Fact name={say("complaint.name")}>{opened.name}</Fact>
            <Fact name={say("complain.contact")}>{opened.contact}</Fact>
          </dl>
        </div>
      )}
      <div className="moves">
        <MoveForm title={say("complaint.contact.open")} about={say("complaint.contact.about")} {...deed} send={send}>
          <MoveText label={say("complaint.contact.purpose")} value={purpose} most={200} change={setPurpose} />
        </MoveForm>
      </div>
      {complaint.looks.length > 0 && (
        <ul className="plain">
          {complaint.looks.map((look, at) => (
            <li key={`${look.on} ${String(at)}`} className="small">
              {look.on} · {look.by} · {look.purpose}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
