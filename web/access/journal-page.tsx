import { Button, Input } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { JournalState } from "./journal-state.tsx";
import { officeOrCode } from "./office-name.ts";

/** Who did what to what; the filter stands in the address. */
export function JournalPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const [asked, setAsked] = useSearchParams();
  const [before, setBefore] = useState<string | null>(null);
  const operation = asked.get("operation") ?? "";
  const subjectId = asked.get("subjectId") ?? "";
  const journal = useAnswer("/api/journal", {
    query: {
      ...(operation === "" ? {} : { operation }),
      ...(subjectId === "" ? {} : { subjectId }),
      ...(before === null ? {} : { before }),
    },
  });
  return (
    <>
      <PageHead title={say("desk.journal")} />
      <JournalState />
      <form
        className="tools"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget);
          const kept = ["operation", "subjectId"].flatMap((name): [string, string][] => {
            const value = typed.get(name);
            return typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [];
          });
          setBefore(null);
          setAsked(new URLSearchParams(kept));
        }}
      >
        <Input
          name="operation"
          defaultValue={operation}
          aria-label={say("journal.operation")}
          placeholder={say("journal.operation")}
          style={{ width: 200 }}
          maxLength={60}
        />
        <Input
          name="subjectId"
          defaultValue={subjectId}
          aria-label={say("journal.subject")}
          placeholder={say("journal.subject")}
          style={{ width: 310 }}
          maxLength={36}
        />
        <Button htmlType="submit">{say("filter")}</Button>
      </form>
      <Answered asked={journal}>
        {(value) => (
          <>
            <DenseTable
              rows={value.entries}
              keyOf={({ id }) => id}
              label={say("desk.journal")}
              empty={say("journal.none")}
              columns={[
                { title: say("journal.at"), width: 140, cell: ({ at }) => writtenInstant(at) },
                {
                  title: say("journal.operation"),
                  tight: true,
                  cell: (entry) => <span className="code">{entry.operation}</span>,
                },
                { title: say("journal.actor"), cell: (entry) => entry.actorName ?? say(`journal.${entry.actorKind}`) },
                {
                  title: say("offices.office"),
                  cell: ({ office, actorId }) => (actorId === null ? "" : officeOrCode(office, locale)),
                },
                {
                  title: say("journal.about"),
                  cell: (entry) => (
                    <div className="small code">
                      {entry.subjects.map((id) => (
                        <span key={id}>
                          <Link href={`/desk/subjects/${id}`}>
                            {say("journal.subjectShort")} {id.slice(-8)}
                          </Link>{" "}
                        </span>
                      ))}
                      {Object.entries(entry.ids)
                        .map(([name, id]) => `${name} ${String(id).slice(-8)}`)
                        .join(", ")}
                    </div>
                  ),
                },
                {
                  title: say("journal.seal"),
                  end: true,
                  cell: ({ seal }) => seal ?? <span className="tag wait">{say("journal.unsealed")}</span>,
                },
              ]}
            />
            <MoreButton next={value.next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </>
  );
}
