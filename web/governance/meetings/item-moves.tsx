import { Button } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { InterestForm } from "./interest-form.tsx";
import type { AgendaItem, Meeting } from "./meeting.ts";
import { RollCallForm } from "./roll-call-form.tsx";
import { TallyForm } from "./tally-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

const forms = ["declare-interest", "record-votes", "count-votes", "withdraw-item"] as const;
type FormName = (typeof forms)[number];

/** What can be done with an item now; one form is open at a time. */
export function ItemMoves({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const say = useDeskSay();
  const [open, setOpen] = useState<FormName | null>(null);
  const declare = useDeed("post", "/api/agenda-items/{itemId}/resolution");
  const close = () => setOpen(null);
  return (
    <div className="item-moves">
      <div className="actions">
        {forms
          .filter((name) => item.can.includes(name))
          .map((name) => (
            <Button key={name} aria-expanded={open === name} onClick={() => setOpen(open === name ? null : name)}>
              {say(`item.${name}`)}
            </Button>
          ))}
        {item.can.includes("declare-resolution") && (
          <Button
            type="primary"
            loading={declare.busy}
            onClick={() => void declare.send({ path: { itemId: item.id } })}
          >
            {say("item.declare-resolution")}
          </Button>
        )}
      </div>
      {declare.problem !== null && <ProblemNote problem={declare.problem} />}
      {open === "declare-interest" && <InterestForm meeting={meeting} item={item} done={close} />}
      {open === "record-votes" && <RollCallForm meeting={meeting} item={item} done={close} />}
      {open === "count-votes" && <TallyForm meeting={meeting} item={item} done={close} />}
      {open === "withdraw-item" && <WithdrawForm item={item} done={close} />}
    </div>
  );
}
