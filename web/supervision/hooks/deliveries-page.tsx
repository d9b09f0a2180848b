import type { HookDeliveryView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { noticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SentTag } from "../notices/sent-tag.tsx";
import { HookMoves } from "./hook-moves.tsx";
import { HookState } from "./hooks-page.tsx";

const whileOpenMs = 3000;

/** What was sent to one web hook, and what came of it. */
export function DeliveriesPage({ id }: { id: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [after, setAfter] = useState<string | null>(null);
  const query = after === null ? {} : { after };
  const deliveries = useAnswer("/api/hooks/{hookId}/deliveries", { path: { hookId: id }, query }, (value) =>
    value.deliveries.some(({ state }) => state === "waiting") ? whileOpenMs : false,
  );
  const kindName = (kind: string) => {
    const known = noticeKind.safeParse(kind).data;
    return known === undefined ? say("hooks.test") : noticeKinds[known][locale];
  };
  return (
    <Answered asked={deliveries}>
      {(value) => (
        <>
          <PageHead
            title={say("hooks.deliveriesOf", { name: value.hook.name })}
            trail={<Link href="/desk/hooks">{say("desk.hooks")}</Link>}
            tags={<HookState hook={value.hook} />}
            actions={<HookMoves hook={value.hook} />}
          />
          <DenseTable
            rows={value.deliveries}
            keyOf={({ id: key }) => key}
            label={say("hooks.deliveries")}
            empty={say("hooks.deliveries.none")}
            columns={[
              { title: say("sent.madeAt"), tight: true, cell: ({ madeAt }) => writtenInstant(madeAt) },
              { title: say("notices.kind"), cell: ({ kind }) => kindName(kind) },
              { title: say("state"), tight: true, cell: (one) => <DeliveryState delivery={one} /> },
              { title: say("sent.attempts"), end: true, cell: ({ attempts }) => attempts },
              { title: say("sent.what"), cell: ({ payload }) => <pre className="content">{payload}</pre> },
              { title: say("actions"), end: true, cell: (one) => <Resend hookId={id} delivery={one} /> },
            ]}
          />
          <MoreButton next={value.next} first={after === null} go={setAfter} />
        </>
      )}
    </Answered>
  );
}

function DeliveryState({ delivery }: { delivery: HookDeliveryView }) {
  const say = useDeskSay();
  return (
    <>
      <SentTag state={delivery.state} />
      {delivery.fault !== null && <div className="small code">{delivery.fault}</div>}
      {delivery.state === "failed" && delivery.nextAt !== null && (
        <div className="small">{say("hooks.nextAt", { at: writtenInstant(delivery.nextAt) })}</div>
      )}
    </>
  );
}

function Resend({ hookId, delivery }: { hookId: string; delivery: HookDeliveryView }) {
  const say = useDeskSay();
  const resend = useDeed("post", "/api/hooks/{hookId}/deliveries/{deliveryId}/sending");
  if (!delivery.can.includes("resend-hook-delivery")) return null;
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={resend.busy}
        onClick={() => void resend.send({ path: { hookId, deliveryId: delivery.id } })}
      >
        {say("hooks.resend")}
      </Button>
      {resend.problem !== null && <ProblemNote problem={resend.problem} />}
    </>
  );
}
