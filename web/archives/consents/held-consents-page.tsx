import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { ConsentFrame } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Form } from "antd";
import { useState } from "react";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ConsentItem } from "./consent-item.tsx";
import { LookForm } from "./look-form.tsx";
import { firstScope, ScopeFields, scopeOf, type TypedScope } from "./scope-fields.tsx";

/** The workbench of a data user: what it may look at, what it asked for, and nothing else of the association. */
export function HeldConsentsPage({ session: { actor, association } }: { session: SessionView }) {
  const say = useDeskSay();
  const held = (actor?.offices ?? []).filter(
    ({ office, associationId }) => office === "data-user" && associationId === (association?.id ?? null),
  );
  const ids = [...new Set(held.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])))];
  return (
    <>
      <PageHead title={say("desk.heldConsents")} />
      <p>{say("consent.held.lead")}</p>
      {ids.map((id) => (
        <HeldConsents key={id} id={id} />
      ))}
    </>
  );
}

function HeldConsents({ id }: { id: string }) {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/data-users/{subjectId}/consents", {
    path: { subjectId: id },
    query: before === null ? {} : { before },
  });
  return (
    <Answered asked={found}>
      {({ consents, next, frame, can }) => (
        <>
          {can.includes("request-consent") && (
            <div className="page-deed">
              <RequestForm id={id} frame={frame} />
            </div>
          )}
          <section className="sheet" aria-label={say("consent.held")}>
            <h2>{say("consent.held")}</h2>
            {consents.length === 0 && <p className="empty">{say("consent.held.none")}</p>}
            <ol className="records">
              {consents.map((one) => (
                <ConsentItem key={one.id} consent={one} names={["subject"]}>
                  {one.can.includes("look-under-consent") && <LookForm consent={one} />}
                </ConsentItem>
              ))}
            </ol>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </section>
        </>
      )}
    </Answered>
  );
}

type Typed = TypedScope & { readonly of: string };

function RequestForm({ id, frame }: { id: string; frame: ConsentFrame }) {
  const say = useDeskSay();
  const ask = useDeed("post", "/api/data-users/{subjectId}/consent-requests");
  return (
    <OpenedForm<Typed>
      opens={say("consent.request.open")}
      about={say("consent.request.about")}
      does={say("consent.request.do")}
      first={firstScope(frame)}
      primary
      deed={ask}
      send={({ of, ...typed }) => ask.send({ path: { subjectId: id }, body: { of, scope: scopeOf(typed) } })}
    >
      <Form.Item
        name="of"
        label={say("consent.request.of")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <SubjectChoice placeholder={say("dataUser.subject.find")} />
      </Form.Item>
      <ScopeFields frame={frame} />
    </OpenedForm>
  );
}
