import type { MemberView } from "@xinheng/domain/subjects/members/member-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AdmitForm } from "./admit-form.tsx";
import { type AskedMembers, askedMembers } from "./asked-members.ts";
import { ExportForm } from "./export-form.tsx";
import { MemberFilterForm } from "./member-filter-form.tsx";
import { RollUpload } from "./roll-upload.tsx";

/** The roll of the association: filtered, exported, admitted to, brought as a file. The filter stands in the address. */
export function MembersPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const filter = askedMembers(asked);
  const cursor = asked.get("cursor");
  const found = useAnswer("/api/members", { query: { ...filter, ...(cursor === null ? {} : { cursor }) } });
  const can = found.answer?.ok === true ? found.answer.value.can : [];
  const [open, setOpen] = useState<"admit" | "export" | "roll" | null>(null);
  const [admitted, setAdmitted] = useState<string | null>(null);
  const go = (next: string | null) => setAsked({ ...written(filter), ...(next === null ? {} : { cursor: next }) });
  const toggle = (which: "admit" | "export" | "roll") => setOpen(open === which ? null : which);
  return (
    <>
      <PageHead
        title={say("desk.members")}
        actions={
          <>
            {can.includes("register-subject") && (
              <Link className="button quiet" href="/desk/subjects/new">
                {say("register.open")}
              </Link>
            )}
            {can.includes("admit-member") && <Button onClick={() => toggle("admit")}>{say("member.admit")}</Button>}
            {can.includes("upload-roll") && <Button onClick={() => toggle("roll")}>{say("roll.title")}</Button>}
            {can.includes("export-members") && (
              <Button onClick={() => toggle("export")}>{say("members.export")}</Button>
            )}
          </>
        }
      />
      {admitted !== null && (
        <p className="note done" role="status">
          {say("member.admitted", { number: admitted })}
        </p>
      )}
      {open === "admit" && (
        <section className="sheet">
          <AdmitForm
            close={(number) => {
              setOpen(null);
              setAdmitted(number);
            }}
          />
        </section>
      )}
      {open === "roll" && <RollUpload />}
      {open === "export" && found.answer?.ok === true && (
        <ExportForm key={JSON.stringify(filter)} filter={filter} found={found.answer.value.found} />
      )}
      <MemberFilterForm filter={filter} ask={(next) => setAsked(written(next))} />
      <Answered asked={found}>
        {(value) => (
          <>
            <p className="small" role="status">
              {say("members.found", { found: writtenNumber(value.found) })}
            </p>
            <Rows members={value.members} />
            <MoreButton next={value.more} first={cursor === null} go={go} />
          </>
        )}
      </Answered>
    </>
  );
}

function written(filter: AskedMembers): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));
}

function Rows({ members }: { members: Reply<"/api/members", "get">["members"] }) {
  const say = useDeskSay();
  return (
    <DenseTable<MemberView>
      rows={members}
      keyOf={({ memberId, joinedOn }) => `${memberId} ${joinedOn}`}
      label={say("desk.members")}
      empty={
        <>
          <b>{say("members.none")}</b>
          {say("members.none.why")}
        </>
      }
      columns={[
        {
          title: say("members.name"),
          cell: ({ subjectId, name, mergedFrom }) => (
            <>
              <Link href={`/desk/subjects/${subjectId}`}>{name}</Link>
              {mergedFrom !== null && <div className="small">{say("members.mergedFrom", { name: mergedFrom })}</div>}
            </>
          ),
        },
        { title: say("register.code"), tight: true, cell: ({ code }) => <span className="code">{code ?? ""}</span> },
        { title: say("member.number"), tight: true, cell: ({ number }) => number },
        { title: say("member.kind"), tight: true, cell: ({ kind }) => say(`member.kind.${kind}`) },
        { title: say("member.joined"), tight: true, cell: ({ joinedOn }) => joinedOn },
        { title: say("members.state"), cell: (member) => <State member={member} /> },
      ]}
    />
  );
}

function State({ member: { leftOn, leftReason } }: { member: Pick<MemberView, "leftOn" | "leftReason"> }) {
  const say = useDeskSay();
  if (leftOn === null) return <span className="tag good">{say("members.state.current")}</span>;
  return (
    <>
      <span className="tag">{say("members.state.ended")}</span>
      <div className="small">
        {leftOn} {leftReason ?? ""}
      </div>
    </>
  );
}
