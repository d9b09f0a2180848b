import type { ApiKeyView } from "@xinheng/domain/access/api-key-view.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { OnceShown } from "../kit/once-shown.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { CreateKeyForm } from "./create-key-form.tsx";
import { officeName } from "./office-name.ts";

const tones: Record<ApiKeyView["state"], string> = { valid: "good", expired: "", revoked: "" };

/** Machines' keys: who they stand for, until when. The key itself is shown once, when it is made. */
export function KeysList({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [after, setAfter] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const keys = useAnswer("/api/api-keys", { query: after === null ? {} : { after } });
  return (
    <>
      {key !== null && <OnceShown says={say("keys.shown")} text={key} />}
      <Answered asked={keys}>
        {(value) => (
          <>
            <DenseTable
              rows={value.apiKeys}
              keyOf={({ id }) => id}
              label={say("keys.title")}
              empty={say("keys.none")}
              columns={[
                { title: say("keys.name"), cell: ({ name }) => name },
                { title: say("offices.office"), cell: ({ office }) => officeName(office, locale) },
                { title: say("keys.expiresOn"), cell: ({ expiresOn }) => expiresOn },
                {
                  title: say("state"),
                  cell: ({ state }) => <span className={`tag ${tones[state]}`}>{say(`keys.${state}`)}</span>,
                },
                { title: say("actions"), end: true, cell: (one) => <RevokeKey apiKey={one} /> },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
      {session.can.includes("create-api-key") && <CreateKeyForm session={session} made={setKey} />}
    </>
  );
}

function RevokeKey({ apiKey }: { apiKey: Pick<ApiKeyView, "id" | "name" | "can"> }) {
  const say = useDeskSay();
  const revoke = useDeed("delete", "/api/api-keys/{keyId}");
  if (!apiKey.can.includes("revoke-api-key")) return null;
  return (
    <>
      <Popconfirm
        title={say("keys.revoke.ask", { name: apiKey.name })}
        onConfirm={() => void revoke.send({ path: { keyId: apiKey.id } })}
      >
        <Button type="link" size="small" loading={revoke.busy}>
          {say("keys.revoke")}
        </Button>
      </Popconfirm>
      {revoke.problem !== null && <ProblemNote problem={revoke.problem} />}
    </>
  );
}
