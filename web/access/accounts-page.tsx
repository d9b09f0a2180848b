import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Tabs } from "antd";
import { PageHead } from "../kit/page-head.tsx";
import { useTab } from "../kit/use-tab.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { AccountsList } from "./accounts-list.tsx";
import { AssociationsList } from "./associations-list.tsx";
import { KeysList } from "./keys-list.tsx";
import { OfficesList } from "./offices-list.tsx";

/** Accounts, the offices their owners hold, associations and machines' keys: each for whom it is open. */
export function AccountsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const [tab, choose] = useTab();
  const { can } = session;
  const tabs = [
    { key: "offices", needs: "list-offices", label: say("offices.title"), children: <OfficesList session={session} /> },
    { key: "accounts", needs: "list-accounts", label: say("accounts.title"), children: <AccountsList can={can} /> },
    {
      key: "associations",
      needs: "create-association",
      label: say("associations.title"),
      children: <AssociationsList />,
    },
    { key: "keys", needs: "list-api-keys", label: say("keys.title"), children: <KeysList session={session} /> },
  ].filter(({ needs }) => can.includes(needs));
  return (
    <>
      <PageHead title={say("desk.accounts")} />
      <Tabs
        items={tabs}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : (tabs[0]?.key ?? "")}
        onChange={choose}
        destroyOnHidden
      />
    </>
  );
}
