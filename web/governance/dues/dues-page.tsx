import { Tabs } from "antd";
import { PageHead } from "../../kit/page-head.tsx";
import { useTab } from "../../kit/use-tab.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AccountTab } from "./account-tab.tsx";
import { LevyTab } from "./levy-tab.tsx";
import { StandardsTab } from "./standards-tab.tsx";

/** Dues for those who run them: the standard, what is levied by it, and what it was used for. */
export function DuesPage() {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const tabs = [
    { key: "standards", label: say("dues.standards"), children: <StandardsTab /> },
    { key: "levy", label: say("dues.levy"), children: <LevyTab /> },
    { key: "account", label: say("dues.account"), children: <AccountTab /> },
  ];
  return (
    <>
      <PageHead title={say("desk.dues")} />
      <Tabs
        items={tabs}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : "standards"}
        onChange={choose}
        destroyOnHidden
      />
    </>
  );
}
