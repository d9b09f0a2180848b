import type { SubjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import { Input } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { useSayCode } from "../words/use-say.ts";

/** Finds a subject; what was asked stands in the address. */
export function SubjectsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const q = asked.get("q") ?? "";
  return (
    <>
      <PageHead
        title={say("desk.subjects")}
        actions={
          can.includes("register-subject") && (
            <Link className="button quiet" href="/desk/subjects/new">
              {say("register.open")}
            </Link>
          )
        }
      />
      <div className="tools" role="search">
        <Input.Search
          size="large"
          allowClear
          defaultValue={q}
          maxLength={100}
          aria-label={say("search.label")}
          placeholder={say("search.placeholder")}
          enterButton={say("search.submit")}
          style={{ maxWidth: 560 }}
          onSearch={(typed) => setAsked(typed.trim() === "" ? {} : { q: typed.trim() })}
        />
      </div>
      {q === "" ? <p className="empty">{say("subjects.ask")}</p> : <Hits key={q} q={q} />}
    </>
  );
}

function Hits({ q }: { q: string }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/subjects", { query: { q, ...(cursor === null ? {} : { cursor: Number(cursor) }) } });
  return (
    <Answered asked={found}>
      {(value) => (
        <>
          <DenseTable
            rows={value.hits}
            keyOf={({ id }) => id}
            label={say("results.title")}
            empty={
              <>
                <b>{say("results.none", { q })}</b>
                {say("subjects.none.why")}
              </>
            }
            columns={[
              { title: say("subjects.name"), cell: (hit) => <HitName hit={hit} /> },
              { title: say("scheme.uscc"), cell: ({ code }) => <span className="code">{code ?? ""}</span> },
              { title: say("subject.kind"), cell: ({ kind }) => sayCode("kind", kind) },
              { title: say("subjects.why"), cell: ({ reason }) => sayCode("reason", reason) },
              { title: say("subjects.records"), end: true, cell: ({ publicRecords }) => publicRecords },
              {
                title: say("polarity.adverse.tag"),
                end: true,
                cell: ({ publicAdverse }) =>
                  publicAdverse === 0 ? "" : <span className="tag act">{publicAdverse}</span>,
              },
            ]}
          />
          <MoreButton next={value.next} first={cursor === null} go={setCursor} />
        </>
      )}
    </Answered>
  );
}

function HitName({ hit }: { hit: Pick<SubjectHit, "id" | "name" | "matched" | "member"> }) {
  const say = useDeskSay();
  return (
    <>
      <Link href={`/desk/subjects/${hit.id}`}>{hit.name}</Link>{" "}
      {hit.member && <span className="tag link">{say("results.member")}</span>}
      {hit.matched !== null && <div className="small">{hit.matched}</div>}
    </>
  );
}
