import type { AccountView } from "@xinheng/domain/access/account-view.ts";
import { Button, Popconfirm } from "antd";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given = { account: AccountView; invited: (link: { link: string; expiresAt: string }) => void };

/** What may be done with an account, each after a question that says what follows. */
export function AccountMoves({ account, invited }: Given) {
  const say = useDeskSay();
  const suspend = useDeed("post", "/api/accounts/{accountId}/suspension");
  const reinstate = useDeed("delete", "/api/accounts/{accountId}/suspension");
  const reinvite = useDeed("post", "/api/accounts/{accountId}/invitation");
  const problem = suspend.problem ?? reinstate.problem ?? reinvite.problem;
  const path = { accountId: account.id };
  return (
    <>
      {account.can.includes("reinvite-account") && (
        <Popconfirm
          title={say("accounts.reinvite.ask", { name: account.displayName })}
          onConfirm={() =>
            void reinvite.send({ path }).then((answer) => {
              if (answer.ok) invited(answer.value.invitation);
            })
          }
        >
          <Button type="link" size="small" loading={reinvite.busy}>
            {say("accounts.reinvite")}
          </Button>
        </Popconfirm>
      )}
      {account.can.includes("suspend-account") && (
        <Popconfirm
          title={say("accounts.suspend.ask", { name: account.displayName })}
          onConfirm={() => void suspend.send({ path })}
        >
          <Button type="link" size="small" loading={suspend.busy}>
            {say("accounts.suspend")}
          </Button>
        </Popconfirm>
      )}
      {account.can.includes("reinstate-account") && (
        <Button type="link" size="small" loading={reinstate.busy} onClick={() => void reinstate.send({ path })}>
          {say("accounts.reinstate")}
        </Button>
      )}
      {problem !== null && <ProblemNote problem={problem} />}
    </>
  );
}
