import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AdmitForm } from "./admit-form.tsx";
import { LeaveForm } from "./leave-form.tsx";

/** The memberships of a subject in this association, from joining to leaving. */
export function SubjectMemberships({ view }: { view: RegisterView }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const { memberships, can } = view;
  const current = memberships.find(({ leftOn }) => leftOn === null);
  const mayLeave = current !== undefined && can.includes("end-membership");
  const mayJoin = current === undefined && can.includes("admit-member");
  return (
    <>
      {memberships.length === 0 && <p className="small">{say("memberships.none")}</p>}
      <ul className="held-names">
        {memberships.map(({ memberId, number, joinedOn, leftOn, leftReason }) => (
          <li key={`${memberId} ${joinedOn}`}>
            {leftOn === null
              ? say("memberships.current", { number, joined: joinedOn })
              : say("memberships.ended", {
                  ...{ number, joined: joinedOn, left: leftOn },
                  reason: leftReason ?? say("memberships.noReason"),
                })}
          </li>
        ))}
      </ul>
      {mayLeave && open && <LeaveForm memberId={current.memberId} close={() => setOpen(false)} />}
      {mayJoin && open && <AdmitForm subjectId={view.id} close={() => setOpen(false)} />}
      {(mayLeave || mayJoin) && !open && (
        <div className="actions record-moves">
          <Button size="small" onClick={() => setOpen(true)}>
            {say(mayLeave ? "member.leave" : memberships.length > 0 ? "member.admit.again" : "member.admit")}
          </Button>
        </div>
      )}
    </>
  );
}
