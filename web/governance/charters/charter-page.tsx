import { Tabs } from "antd";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import type { Charter } from "./charter.ts";
import { CharterClauses } from "./charter-clauses.tsx";
import { CharterComparison } from "./charter-comparison.tsx";
import { CharterMoves } from "./charter-moves.tsx";
import { CharterStages } from "./charter-stages.tsx";
import { CharterTag } from "./charter-tag.tsx";
import { ClausesTab } from "./clauses-tab.tsx";
import { RulesForm } from "./rules-form.tsx";

/** One version of the charter: how far it came, what can be done, its clauses beside its rules. */
export function CharterPage({ id }: { id: string }) {
  const charter = useAnswer("/api/charters/{charterId}", { path: { charterId: id } });
  return <Answered asked={charter}>{(found) => <Version charter={found} />}</Answered>;
}

function Version({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const editable = charter.can.includes("edit-charter");
  const tabs = [
    { key: "clauses", label: say("charter.tab.clauses"), children: <CharterClauses charter={charter} /> },
    ...(charter.amends === null
      ? []
      : [{ key: "comparison", label: say("charter.tab.comparison"), children: <CharterComparison id={charter.id} /> }]),
    ...(editable
      ? [
          {
            key: "text",
            label: say("charter.tab.text"),
            children: <ClausesTab charter={charter} />,
          },
          {
            key: "rules",
            label: say("charter.tab.rules"),
            children: <RulesForm key={charter.revision} charter={charter} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title={say("charter.title", { version: charter.version })}
        trail={<Link href="/desk/charters">{say("desk.charters")}</Link>}
        tags={<CharterTag charter={charter} />}
      />
      <section className="sheet" aria-label={say("charter.progress")}>
        <CharterStages charter={charter} />
      </section>
      <CharterFacts charter={charter} />
      <CharterMoves charter={charter} />
      <Tabs
        items={tabs}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : "clauses"}
        onChange={choose}
        destroyOnHidden
      />
    </>
  );
}

function CharterFacts({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <dl className="facts">
        <Fact name={say("charter.reason")}>{charter.reason}</Fact>
        <Fact name={say("charter.written")}>
          {writtenInstant(charter.writtenAt)} <span className="small">{charter.writtenBy}</span>
        </Fact>
        {charter.model !== null && <Fact name={say("charter.model")}>{charter.model}</Fact>}
        {charter.approvedOn !== null && (
          <Fact name={say("charter.approval")}>
            {charter.approvedOn} {charter.approvalAuthority} {charter.approvalNumber}{" "}
            {charter.approvalPaper !== null && (
              <PaperLink paper={{ id: charter.approvalPaper, name: say("charter.approvalPaper") }} />
            )}
          </Fact>
        )}
        {charter.abandonedReason !== null && (
          <Fact name={say("charter.abandonedReason")}>{charter.abandonedReason}</Fact>
        )}
      </dl>
    </section>
  );
}
