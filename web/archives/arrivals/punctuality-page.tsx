import { Tabs } from "antd";
import { PageHead } from "../../kit/page-head.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { GapsList } from "./gaps-list.tsx";
import { PunctualityFigures } from "./punctuality-figures.tsx";

/** How the departments kept to their time limits, and what they did not send. */
export function PunctualityPage() {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const tabs = [
    { key: "kept", label: say("punctuality.tab"), children: <PunctualityFigures /> },
    { key: "gaps", label: say("gaps.tab"), children: <GapsList /> },
  ];
  return (
    <>
      <PageHead title={say("desk.punctuality")} />
      <Tabs items={tabs} activeKey={tab === "gaps" ? "gaps" : "kept"} onChange={choose} destroyOnHidden />
    </>
  );
}
