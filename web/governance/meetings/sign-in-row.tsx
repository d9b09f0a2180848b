import { Button, Input, Radio, Select } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Attendee, isThere, type Meeting } from "./meeting.ts";

const presences = ["in-room", "online", "proxy", "away"] as const satisfies readonly Attendee["presence"][];
const tones = { "in-room": "good", online: "good", proxy: "link", away: "" } as const;

/** One who is entitled: present, online, spoken for in writing, or not there. */
export function SignInRow({ meeting, attendee }: { meeting: Meeting; attendee: Attendee }) {
  const say = useDeskSay();
  const [asksProxy, setAsksProxy] = useState(false);
  const sign = useDeed("put", "/api/meetings/{meetingId}/attendees/{attendeeId}");
  const offered = presences.filter((one) => one !== "proxy" || meeting.attendance.proxiesMost > 0);
  const path = { meetingId: meeting.id, attendeeId: attendee.id };
  const choose = (presence: Attendee["presence"]) => {
    setAsksProxy(presence === "proxy");
    if (presence !== "proxy") void sign.send({ path, body: { presence, proxyHolder: null, proxyPaper: "" } });
  };
  const appoint = async (proxyHolder: string, proxyPaper: string) => {
    const answer = await sign.send({ path, body: { presence: "proxy", proxyHolder, proxyPaper } });
    if (answer.ok) setAsksProxy(false);
  };
  return (
    <li>
      <div className="sign-in-row">
        <div>
          <b>{attendee.name}</b> {attendee.post !== null && <span className="small">{attendee.post}</span>}
          {attendee.proxyHolder !== null && (
            <div className="small">
              {say("signIn.spokenFor", { name: attendee.proxyHolder.name, paper: attendee.proxyPaper ?? "" })}
            </div>
          )}
        </div>
        {meeting.can.includes("sign-in-attendee") ? (
          <Radio.Group
            optionType="button"
            aria-label={attendee.name}
            name={attendee.id}
            value={asksProxy ? "proxy" : attendee.presence}
            disabled={sign.busy}
            options={offered.map((value) => ({ value, label: say(`presence.${value}`) }))}
            onChange={({ target }) => {
              const chosen = presences.find((presence) => presence === target.value);
              if (chosen !== undefined) choose(chosen);
            }}
          />
        ) : (
          <span className={`tag ${tones[attendee.presence]}`}>{say(`presence.${attendee.presence}`)}</span>
        )}
      </div>
      {sign.problem !== null && <ProblemNote problem={sign.problem} />}
      {asksProxy && (
        <ProxyFields
          others={meeting.attendees.filter((one) => one.id !== attendee.id && isThere(one))}
          busy={sign.busy}
          appoint={(holder, paper) => void appoint(holder, paper)}
        />
      )}
    </li>
  );
}

type Given = {
  readonly others: readonly Attendee[];
  readonly busy: boolean;
  readonly appoint: (holder: string, paper: string) => void;
};

function ProxyFields({ others, busy, appoint }: Given) {
  const say = useDeskSay();
  const [holder, setHolder] = useState<string | null>(null);
  const [paper, setPaper] = useState("");
  return (
    <div className="proxy-fields">
      <Select
        showSearch={{ optionFilterProp: "label" }}
        aria-label={say("signIn.holder")}
        placeholder={say("signIn.holder")}
        value={holder}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setHolder}
      />
      <Input
        aria-label={say("signIn.paper")}
        placeholder={say("signIn.paper")}
        value={paper}
        maxLength={200}
        onChange={({ target }) => setPaper(target.value)}
      />
      <Button type="primary" disabled={holder === null} loading={busy} onClick={() => appoint(holder ?? "", paper)}>
        {say("signIn.appoint")}
      </Button>
    </div>
  );
}
