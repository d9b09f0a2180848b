import { Tabs } from "antd";
import { PageHead } from "../kit/page-head.tsx";
import { useTab } from "../kit/use-tab.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { AgedRecords } from "./aged-records.tsx";
import { HeldRecords } from "./held-records.tsx";

/** Records that wait for a person: held back when they came in, and to be confirmed again. */
export function RecordsWaitingPage() {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const tabs = [
    { key: "held", label: say("held.tab"), children: <HeldRecords /> },
    { key: "aged", label: say("aged.tab"), children: <AgedRecords /> },
  ];
  return (
    <>
      <PageHead title={say("desk.recordsWaiting")} />
      <Tabs items={tabs} activeKey={tab === "aged" ? "aged" : "held"} onChange={choose} destroyOnHidden />
    </>
  );
}
