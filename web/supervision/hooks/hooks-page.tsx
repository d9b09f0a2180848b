import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { HookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { OnceShown } from "../../kit/once-shown.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CreateHookForm } from "./create-hook-form.tsx";
import { HookMoves } from "./hook-moves.tsx";

const tones: Record<HookView["state"], string> = { active: "good", failing: "wait", disabled: "wait" };

/** Web hooks of every association, for whoever keeps them. */
export function HooksPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  const [after, setAfter] = useState<string | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const hooks = useAnswer("/api/hooks", { query: after === null ? {} : { after } });
  const placeOf = ({ associationId }: HookView) =>
    session.associations.find(({ id }) => id === associationId)?.name ?? associationId;
  return (
    <>
      <PageHead title={say("desk.hooks")} />
      <p>{say("hooks.lead")}</p>
      {secret !== null && <OnceShown says={say("hooks.secret")} text={secret} />}
      <Answered asked={hooks}>
        {(value) => (
          <>
            <DenseTable
              rows={value.hooks}
              keyOf={({ id }) => id}
              label={say("desk.hooks")}
              empty={say("hooks.none")}
              columns={[
                { title: say("hooks.name"), cell: ({ id, name }) => <Link href={`/desk/hooks/${id}`}>{name}</Link> },
                { title: say("desk.association"), cell: placeOf },
                { title: say("hooks.address"), cell: ({ address }) => <span className="code">{address}</span> },
                { title: say("state"), tight: true, cell: (hook) => <HookState hook={hook} /> },
                { title: say("actions"), end: true, cell: (hook) => <HookMoves hook={hook} /> },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
      {session.can.includes("create-hook") && <CreateHookForm session={session} made={setSecret} />}
    </>
  );
}

export function HookState({ hook }: { hook: HookView }) {
  const say = useDeskSay();
  return (
    <>
      <span className={`tag ${tones[hook.state]}`}>{say(`hooks.${hook.state}`)}</span>
      {hook.failingSince !== null && (
        <div className="small">{say("hooks.since", { at: writtenInstant(hook.failingSince) })}</div>
      )}
    </>
  );
}
