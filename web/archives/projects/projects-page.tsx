import { Input } from "antd";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";

/** Finds a project of construction; what was asked stands in the address. */
export function ProjectsPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const q = asked.get("q") ?? "";
  return (
    <>
      <PageHead title={say("desk.projects")} />
      <div className="tools" role="search">
        <Input.Search
          size="large"
          allowClear
          defaultValue={q}
          maxLength={100}
          aria-label={say("projects.label")}
          placeholder={say("projects.placeholder")}
          enterButton={say("search.submit")}
          style={{ maxWidth: 560 }}
          onSearch={(typed) => setAsked(typed.trim() === "" ? {} : { q: typed.trim() })}
        />
      </div>
      {q === "" ? <p className="empty">{say("projects.ask")}</p> : <Hits key={q} q={q} />}
    </>
  );
}

function Hits({ q }: { q: string }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const found = useAnswer("/api/projects", { query: { q, limit: 50 } });
  return (
    <Answered asked={found}>
      {({ hits }) => (
        <DenseTable
          rows={hits}
          keyOf={({ code }) => code}
          label={say("results.projects")}
          empty={
            <>
              <b>{say("projects.none", { q })}</b>
              {say("projects.none.why")}
            </>
          }
          columns={[
            {
              title: say("projects.name"),
              cell: ({ code, name }) => <Link href={`/desk/projects/${encodeURIComponent(code)}`}>{name}</Link>,
            },
            { title: say("project.code"), cell: ({ code }) => <span className="code">{code}</span> },
            { title: say("project.place"), cell: ({ place }) => place ?? "" },
            { title: say("subjects.why"), cell: ({ reason }) => sayCode("reason", reason) },
            { title: say("project.parts"), end: true, cell: ({ participants }) => participants },
          ]}
        />
      )}
    </Answered>
  );
}
