import { Tabs } from "antd";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Activities } from "./activities.tsx";
import { Persons } from "./persons.tsx";
import type { PartyBuilding } from "./party-building.ts";
import { RecommendationList } from "./recommendation-list.tsx";
import { StatementSheet } from "./statement-sheet.tsx";

/** Party building: figures for everybody who runs the association, names on tabs that only the party organisation has. */
export function PartyPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/party-building", {});
  return (
    <>
      <PageHead title={say("desk.partyBuilding")} />
      <Answered asked={found}>{(party) => <Whole party={party} />}</Answered>
    </>
  );
}

function Whole({ party }: { party: PartyBuilding }) {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const tabs = [
    { key: "figures", label: say("party.tab.figures"), children: <StatementSheet party={party} /> },
    {
      key: "activities",
      label: say("party.tab.activities", { count: party.activities.length }),
      children: <Activities party={party} />,
    },
    ...(party.can.includes("list-party-persons")
      ? [{ key: "persons", label: say("party.tab.persons"), children: <Persons /> }]
      : []),
    ...(party.can.includes("list-recommendations")
      ? [{ key: "recommendations", label: say("party.tab.recommendations"), children: <RecommendationList /> }]
      : []),
  ];
  return (
    <>
      <p>{say("party.lead", { article: party.article })}</p>
      <Tabs
        tabBarGutter={14}
        items={tabs}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : "figures"}
        onChange={choose}
        destroyOnHidden
      />
    </>
  );
}
