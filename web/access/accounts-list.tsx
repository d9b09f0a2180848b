import type { AccountView } from "@xinheng/domain/access/account-view.ts";
import { Button, Input } from "antd";
import { useState } from "react";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { OnceShown } from "../kit/once-shown.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { AccountMoves } from "./account-moves.tsx";
import { CreateAccountForm } from "./create-account-form.tsx";

const tones: Record<AccountView["state"], string> = { invited: "wait", active: "good", suspended: "" };
type Link = { readonly link: string; readonly expiresAt: string };

export function AccountsList({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [q, setQ] = useState("");
  const [after, setAfter] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const accounts = useAnswer("/api/accounts", {
    query: { ...(q === "" ? {} : { q }), ...(after === null ? {} : { after }) },
  });
  return (
    <>
      <div className="tools">
        <Input.Search
          allowClear
          aria-label={say("accounts.search")}
          placeholder={say("accounts.search")}
          onSearch={(typed) => setQ(typed.trim())}
          style={{ width: 260 }}
        />
        {can.includes("create-account") && (
          <Button type="primary" onClick={() => setOpen(!open)}>
            {say("accounts.create")}
          </Button>
        )}
      </div>
      {open && (
        <CreateAccountForm
          made={(given) => {
            setLink(given);
            setOpen(false);
          }}
        />
      )}
      {link !== null && (
        <OnceShown says={say("accounts.link", { until: writtenInstant(link.expiresAt) })} text={link.link} />
      )}
      <Answered asked={accounts}>
        {(value) => (
          <>
            <DenseTable
              rows={value.accounts}
              keyOf={({ id }) => id}
              label={say("accounts.title")}
              empty={say("accounts.none")}
              columns={[
                { title: say("accounts.displayName"), cell: ({ displayName }) => displayName },
                { title: say("accounts.signInName"), cell: ({ signInName }) => signInName },
                {
                  title: say("state"),
                  cell: ({ state }) => <span className={`tag ${tones[state]}`}>{say(`accounts.${state}`)}</span>,
                },
                {
                  title: say("totp.title"),
                  cell: ({ totpEnrolled }) => (totpEnrolled ? say("totp.on") : say("totp.off")),
                },
                { title: say("accounts.since"), cell: ({ createdAt }) => writtenInstant(createdAt) },
                {
                  title: say("actions"),
                  end: true,
                  cell: (account) => <AccountMoves account={account} invited={setLink} />,
                },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
    </>
  );
}
