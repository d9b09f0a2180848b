import { Button, Input } from "antd";
import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Meeting } from "./meeting.ts";
import { SignInRow } from "./sign-in-row.tsx";

const page = 30;

/** Who is entitled, found by name, and how each takes part. Made for the door: one hand, one phone. */
export function SignInList({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(page);
  const { attendees } = meeting;
  const sought = typed.trim();
  const found = attendees.filter(({ name, post }) => name.includes(sought) || (post ?? "").includes(sought));
  return (
    <section className="sheet" aria-label={say("meeting.signIn")}>
      <Input.Search
        allowClear
        aria-label={say("signIn.search")}
        placeholder={say("signIn.search")}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setShown(page);
        }}
      />
      <p className="small">{say("signIn.found", { count: found.length })}</p>
      <ul className="rows sign-in">
        {found.slice(0, shown).map((attendee) => (
          <SignInRow key={attendee.id} meeting={meeting} attendee={attendee} />
        ))}
      </ul>
      {found.length > shown && (
        <p className="actions">
          <Button onClick={() => setShown(shown + page)}>{say("signIn.more", { count: found.length - shown })}</Button>
        </p>
      )}
    </section>
  );
}
