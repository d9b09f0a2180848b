import type { ConsentFrame, ConsentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Button, Checkbox, Form } from "antd";
import { useState } from "react";
import { ChoiceField } from "../../governance/asked-field.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ConsentPreview } from "./consent-preview.tsx";
import { firstScope, ScopeFields, scopeOf, type TypedScope } from "./scope-fields.tsx";

type Given = {
  readonly subjectId: string;
  readonly frame: ConsentFrame;
  /** The request that this answers; none: of its own accord. */
  readonly request?: ConsentView;
};
type Typed = TypedScope & { readonly dataUserId: string };

/** Consents to a data user. What it would read is shown first; only what was shown can be agreed to. */
export function GrantForm(given: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const opens = say(given.request === undefined ? "consent.grant.open" : "consent.answer.open");
  if (!open) {
    return (
      <div className="actions deed">
        <Button type="primary" onClick={() => setOpen(true)}>
          {opens}
        </Button>
      </div>
    );
  }
  return <Opened {...given} opens={opens} close={() => setOpen(false)} />;
}

function Opened({ subjectId, frame, request, opens, close }: Given & { opens: string; close: () => void }) {
  const say = useDeskSay();
  const grant = useDeed("post", "/api/subjects/{subjectId}/consents");
  const [shown, setShown] = useState<Typed | null>(null);
  const [agreed, setAgreed] = useState(false);
  const asked = request?.asked ?? null;
  const asking = asked === null ? {} : { asked };
  const again = () => {
    setShown(null);
    setAgreed(false);
  };
  const send = async (typed: Typed) => {
    if (shown === null || !agreed) {
      setShown(typed);
      return;
    }
    const answers = request === undefined ? {} : { requestId: request.id };
    const body = { dataUserId: typed.dataUserId, scope: scopeOf(typed), agreed: true as const, ...answers };
    if ((await grant.send({ path: { subjectId }, body })).ok) close();
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={opens}
      initialValues={request === undefined ? firstScope(frame) : answering(request, frame.today)}
      onValuesChange={again}
      onFinish={(typed) => void send(typed)}
    >
      {request !== undefined && <p className="note calm">{say("consent.answer.about")}</p>}
      {grant.problem !== null && <ProblemNote problem={grant.problem} />}
      <DataUserField request={request} />
      <ScopeFields frame={frame} {...asking} />
      {shown !== null && (
        <>
          <ConsentPreview subjectId={subjectId} classes={shown.classes} closed={shown.closed ?? false} />
          <p>
            <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
              {say("consent.agree")}
            </Checkbox>
          </p>
        </>
      )}
      <div className="actions">
        {shown === null ? (
          <Button type="primary" htmlType="submit">
            {say("consent.preview")}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" loading={grant.busy} disabled={!agreed}>
            {say("consent.grant.do")}
          </Button>
        )}
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}

function DataUserField({ request }: { request: ConsentView | undefined }) {
  const say = useDeskSay();
  const found = useAnswer("/api/data-users", { query: { limit: 200 } });
  if (request !== undefined) {
    const { id, name } = request.dataUser;
    return <ChoiceField name="dataUserId" label={say("consent.to")} options={[{ value: id, label: name }]} />;
  }
  return (
    <Answered asked={found}>
      {({ dataUsers }) => (
        <ChoiceField
          name="dataUserId"
          label={say("consent.to")}
          options={dataUsers.map(({ subjectId, name, code }) => ({ value: subjectId, label: `${name} ${code}` }))}
        />
      )}
    </Answered>
  );
}

/** What was asked for, from today on. */
function answering({ asked, dataUser }: ConsentView, today: string): Partial<Typed> {
  if (asked === null) return {};
  return { ...asked, dataUserId: dataUser.id, fromOn: asked.fromOn < today ? today : asked.fromOn };
}
