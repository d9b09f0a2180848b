import type { OfficeTermView } from "@xinheng/domain/access/office-term-view.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Button, Popconfirm, Switch } from "antd";
import { useState } from "react";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { GrantOfficeForm } from "./grant-office-form.tsx";
import { officeName } from "./office-name.ts";

const tones: Record<OfficeTermView["state"], string> = { coming: "wait", running: "good", over: "" };

export function OfficesList({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [past, setPast] = useState(false);
  const [after, setAfter] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const offices = useAnswer("/api/offices", {
    query: { past: past ? "yes" : "no", ...(after === null ? {} : { after }) },
  });
  return (
    <>
      <div className="tools">
        {session.can.includes("grant-office") && (
          <Button type="primary" onClick={() => setOpen(!open)}>
            {say("offices.grant")}
          </Button>
        )}
        <label>
          <Switch size="small" checked={past} onChange={setPast} /> {say("offices.past")}
        </label>
      </div>
      {open && <GrantOfficeForm session={session} done={() => setOpen(false)} />}
      <Answered asked={offices}>
        {(value) => (
          <>
            <DenseTable
              rows={value.offices}
              keyOf={({ id }) => id}
              label={say("offices.title")}
              empty={say("offices.none")}
              columns={[
                { title: say("offices.who"), cell: ({ name }) => name },
                { title: say("offices.office"), cell: ({ office }) => officeName(office, locale) },
                { title: say("offices.body"), cell: ({ body }) => body },
                { title: say("offices.from"), cell: ({ fromOn }) => fromOn },
                { title: say("offices.until"), cell: (term) => term.endedOn ?? term.untilOn ?? say("offices.noEnd") },
                {
                  title: say("state"),
                  cell: ({ state }) => <span className={`tag ${tones[state]}`}>{say(`offices.${state}`)}</span>,
                },
                { title: say("actions"), end: true, cell: (term) => <EndOffice term={term} /> },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
    </>
  );
}

function EndOffice({ term }: { term: Pick<OfficeTermView, "id" | "name" | "can"> }) {
  const say = useDeskSay();
  const end = useDeed("delete", "/api/offices/{termId}");
  if (!term.can.includes("end-office")) return null;
  return (
    <>
      <Popconfirm
        title={say("offices.end.ask", { name: term.name })}
        onConfirm={() => void end.send({ path: { termId: term.id } })}
      >
        <Button type="link" size="small" loading={end.busy}>
          {say("offices.end")}
        </Button>
      </Popconfirm>
      {end.problem !== null && <ProblemNote problem={end.problem} />}
    </>
  );
}
