import { useState } from "react";
import { MoveForm, MoveText } from "../archives/rights/move-form.tsx";
import type { Problem } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Contact = { readonly name: string; readonly contact: string };
type Given = {
  readonly looks: readonly { readonly by: string; readonly purpose: string; readonly on: string }[];
  readonly deed: { readonly busy: boolean; readonly problem: Problem | null };
  /** Null: it was refused. */
  readonly open: (purpose: string) => Promise<Contact | null>;
};

/** How a complainant is reached, opened for a purpose; who looked stands below. */
export function ContactSheet({ looks, deed, open }: Given) {
  const say = useDeskSay();
  const [purpose, setPurpose] = useState("");
  const [opened, setOpened] = useState<Contact | null>(null);
  const send = async () => {
    const contact = await open(purpose);
    if (contact !== null) setOpened(contact);
    return contact !== null;
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
      {looks.length > 0 && (
        <ul className="plain">
          {looks.map((look, at) => (
            <li key={`${look.on} ${String(at)}`} className="small">
              {look.on} · {look.by} · {look.purpose}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
