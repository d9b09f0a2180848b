import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Tabs } from "antd";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AccountTab } from "./account-tab.tsx";
import { writtenFen } from "./dues.ts";
import { LineEntries } from "./line-entries.tsx";
import { LineTag } from "./line-tag.tsx";
import { StandardsTab } from "./standards-tab.tsx";

/** What a member sees of dues: its own, the standard, and what all of it was used for. */
export function OwnDuesPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const tabs = [
    { key: "own", label: say("ownDues.own"), children: <OwnLines session={session} /> },
    { key: "standards", label: say("dues.standards"), children: <StandardsTab /> },
    { key: "account", label: say("dues.account"), children: <AccountTab /> },
  ];
  return (
    <>
      <PageHead title={say("desk.ownDues")} />
      <Tabs
        items={tabs}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : "own"}
        onChange={choose}
        destroyOnHidden
      />
    </>
  );
}

/** Those the reader speaks for here, as a member. */
function OwnLines({ session: { actor, association } }: { session: SessionView }) {
  const held = (actor?.offices ?? []).filter(
    ({ office, associationId }) => office === "member" && associationId === (association?.id ?? null),
  );
  const ids = [...new Set(held.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])))];
  return ids.map((id) => <LinesOf key={id} id={id} />);
}

function LinesOf({ id }: { id: string }) {
  const say = useDeskSay();
  const own = useAnswer("/api/subjects/{subjectId}/own-dues", { path: { subjectId: id } });
  return (
    <Answered asked={own}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="empty">{say("ownDues.none")}</p>
        ) : (
          rows.map((line) => (
            <section key={line.id} className="sheet" aria-label={say("dues.yearOf", { year: line.year })}>
              <h2>
                {say("ownDues.year", { year: line.year, name: line.name })} <LineTag state={line.state} />
              </h2>
              <dl className="figures">
                {(
                  [
                    ["dues.assessed", line.assessedFen],
                    ["dues.reduced", line.reducedFen],
                    ["dues.paid", line.paidFen],
                    ["dues.owed", line.owedFen],
                  ] as const
                ).map(([key, fen]) => (
                  <div key={key}>
                    <dt>{say(key)}</dt>
                    <dd>{writtenFen(fen)}</dd>
                  </div>
                ))}
              </dl>
              <p className="small">{say("ownDues.tier", { tier: line.tierName, on: line.assessedOn })}</p>
              <LineEntries entries={line.entries} />
            </section>
          ))
        )
      }
    </Answered>
  );
}
