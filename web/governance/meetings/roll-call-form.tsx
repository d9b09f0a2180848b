import { Button, Radio } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AgendaItem, Attendee, Meeting } from "./meeting.ts";

type Vote = AgendaItem["rollCall"][number]["vote"];
const words = ["yes", "no", "abstained"] as const satisfies readonly Vote[];
/** Above this nobody calls names; hands or papers are counted. */
const most = 400;

/** A roll call, name by name; who stands aside is shown as such and has nothing to choose. */
export function RollCallForm({ meeting, item, done }: { meeting: Meeting; item: AgendaItem; done: () => void }) {
  const say = useDeskSay();
  const [votes, setVotes] = useState<ReadonlyMap<string, Vote>>(
    () => new Map(item.rollCall.map(({ attendeeId, vote }) => [attendeeId, vote])),
  );
  const record = useDeed("put", "/api/agenda-items/{itemId}/roll-call");
  const aside = new Set(item.recusals.map(({ attendeeId }) => attendeeId));
  const there = meeting.attendees.filter(({ presence }) => presence !== "away");
  const voters = there.filter(({ id }) => !aside.has(id));
  const all = () => setVotes(new Map(voters.map(({ id }) => [id, votes.get(id) ?? "yes"])));
  const send = async () => {
    const body = { votes: [...votes].map(([attendeeId, vote]) => ({ attendeeId, vote })) };
    const answer = await record.send({ path: { itemId: item.id }, body });
    if (answer.ok) done();
  };
  if (there.length > most) return <p className="note">{say("roll.tooMany", { most })}</p>;
  return (
    <section className="deed" aria-label={say("item.record-votes")}>
      {there.length === 0 && <p className="note">{say("roll.nobody")}</p>}
      <p className="actions">
        <Button size="small" onClick={all}>
          {say("roll.all")}
        </Button>
      </p>
      <ul className="rows sign-in">
        {there.map((attendee) => (
          <Voter
            key={attendee.id}
            attendee={attendee}
            aside={aside.has(attendee.id)}
            vote={votes.get(attendee.id) ?? null}
            choose={(vote) => setVotes(new Map([...votes, [attendee.id, vote]]))}
          />
        ))}
      </ul>
      {record.problem !== null && <ProblemNote problem={record.problem} />}
      <Button type="primary" disabled={votes.size === 0} loading={record.busy} onClick={() => void send()}>
        {say("roll.do", { count: votes.size, of: voters.length })}
      </Button>
    </section>
  );
}

type Given = {
  readonly attendee: Attendee;
  readonly aside: boolean;
  readonly vote: Vote | null;
  readonly choose: (vote: Vote) => void;
};

function Voter({ attendee, aside, vote, choose }: Given) {
  const say = useDeskSay();
  return (
    <li className="sign-in-row">
      <b>{attendee.name}</b>
      {aside ? (
        <span className="tag wait">{say("item.aside")}</span>
      ) : (
        <Radio.Group
          optionType="button"
          aria-label={attendee.name}
          name={`vote-${attendee.id}`}
          value={vote}
          options={words.map((value) => ({ value, label: say(`vote.${value}`) }))}
          onChange={({ target }) => {
            const chosen = words.find((word) => word === target.value);
            if (chosen !== undefined) choose(chosen);
          }}
        />
      )}
    </li>
  );
}
