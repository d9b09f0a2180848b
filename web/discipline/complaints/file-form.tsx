import { useState } from "react";
import { useLocation } from "wouter";
import { MoveForm } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplaintFields, untyped } from "./complaint-fields.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

/** A member complains of another. */
export function FileForm({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(untyped);
  const deed = useDeed("post", "/api/subjects/{subjectId}/complaints");
  const send = async () => {
    const answer = await deed.send({ path: { subjectId }, body: typed });
    if (answer.ok) go(`/desk/complaints/${answer.value.complaintId}`);
    return answer.ok;
  };
  return (
    <section className="moves" aria-label={say("complaint.file")}>
      <MoveForm title={say("complaint.file")} about={say("complaint.file.about")} {...deed} send={send}>
        <ComplaintFields typed={typed} change={(part) => setTyped({ ...typed, ...part })} />
      </MoveForm>
    </section>
  );
}
